using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>Low-rank completion of a matrix from some of its entries: f = Σ (m − u_row·v_column)² over the observed ones.</summary>
/// <remarks>
/// A sample is an entry m and its place. U is [rows, k], V is [columns, k]. With U fixed, f is a least-squares problem in each row of V. Source: Y. Gu, Z. Song, J. Yin, L. Zhang,
/// <em>Low Rank Matrix Completion via Robust Alternating Minimization in Nearly Linear Time</em>, 2024.
/// </remarks>
[Objective]
public partial class MatrixCompletion
{
    [Size] int rows, columns, k = 2;
    [Parameter("rows", "k")] Matrix U;
    [Parameter("columns", "k")] Matrix V;
    [Sample] int row, column;
    [Sample] double m;

    [Loss(Reduction.Sum)] double Squared() => Square(m - Dot(U[row], V[column]));
}
