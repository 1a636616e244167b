namespace Objectives.Generator.Simplify.Rules;

/// <summary>What a rewrite keeps of the numbers that the formula, evaluated as written, gives.</summary>
internal enum Exactness : byte
{
    /// <summary>The same bits for every argument, −0 and the infinities among them, and some NaN where the other is one.</summary>
    Exact,

    /// <summary>The same real number, rounded elsewhere: neither form loses accuracy.</summary>
    Ieee,

    /// <summary>The same real number, where the formula as written cancels, overflows or divides zero by zero at some arguments.</summary>
    Stable,
}
