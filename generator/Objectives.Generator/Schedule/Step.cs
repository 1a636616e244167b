namespace Objectives.Generator.Schedule;

/// <summary>How a node is computed.</summary>
internal enum Strategy : byte
{
    /// <summary>Read where it is used: leaves, constants, indices and integer arithmetic on them, elements of leaves.</summary>
    Free,

    /// <summary>In the body of a loop over lanes (or, without axes, as a number), reductions over inner axes included.</summary>
    Element,

    /// <summary>z[t] = Σ_j w[j]·x[t, j]: rows of the data against one weight vector.</summary>
    RowDots,

    /// <summary>c[i][t] = Σ_p a[i, p]·b[p][t]: a matrix against a tile.</summary>
    TileProduct,

    /// <summary>The same at one turn of a loop whose turns follow one another, for the samples of one vector.</summary>
    TurnProduct,

    /// <summary>b[j][t] = source[index[t], j]: a row of a matrix for each sample.</summary>
    GatherRows,

    /// <summary>The values of the tile's samples, kept where the caller asked for them.</summary>
    Keep,

    /// <summary>The outer product a[i][t]·b[j][t] of each of the tile's samples, kept where the caller asked for it and nowhere else.</summary>
    KeepOuter,

    /// <summary>Σ_t of each row of a tile buffer.</summary>
    AddSums,

    /// <summary>g[j] += Σ_t r[t]·x[t, j].</summary>
    AddRows,

    /// <summary>g[i, j] += Σ_t r[i][t]·x[t, j].</summary>
    AddOuterRows,

    /// <summary>g[i, j] += Σ_t a[i][t]·b[j][t].</summary>
    AddOuter,

    /// <summary>z[t] = Σ_k elements[k]·w[columns[k]] over sparse rows, where they lie.</summary>
    SparseDots,

    /// <summary>g[columns[k]] += r[t]·elements[k] over sparse rows, where they lie.</summary>
    AddSparse,

    /// <summary>g[index[t], …] += value[…][t].</summary>
    Scatter,

    /// <summary>A sum or extremum along the lanes of a whole array outside the samples.</summary>
    ArrayReduce,

    /// <summary>Σ_j u[j]·v[j] of two whole arrays outside the samples.</summary>
    Dot,

    /// <summary>A sum or extremum along the lanes of an array that is never written: the loop that computes its elements collects it.</summary>
    Streamed,

    /// <summary>Σ_j u[j]·v[j] of two arrays of which one is never written, collected where it is computed.</summary>
    StreamedDot,

    /// <summary>c[…, i, j] = Σ_p u[…, i, p]·v[…, p, j] of two arrays outside the samples, however they lie.</summary>
    MatrixProduct,

    /// <summary>c[…] = Σ_j u[…, j]·v[…, j] of two arrays outside the samples in which j lies side by side: no product of three axes is kept.</summary>
    RowProducts,

    /// <summary>A routine on whole arrays, or on those of each sample.</summary>
    Routine,
}
