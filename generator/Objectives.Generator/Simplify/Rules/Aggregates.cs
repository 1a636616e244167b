using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>
/// Sums of exponentials: the largest argument is taken off first, as in the functions of the language. The logarithm of one entry of a softmax is
/// then log(exp(x)/y) read at an index.
/// </summary>
internal static class Aggregates
{
    public static readonly Rule[] Rules =
    [
        new("log Σ exp z = m + log Σ exp(z − m), m = max z", s => s.Sum(s.Z.Apply<Exp>()).Apply<Log>(), s => Shifted(s).Apply<Log>() + s.Shift, Exactness.Stable)
            { Unfolds = true, Fails = [800, 799, 1], Condition = MayShift },
        new("log(Σ exp(z)/c) = m + log(Σ exp(z − m)/c), m = max z, c of sizes and hyperparameters", s => (s.Sum(s.Z.Apply<Exp>()) / s.C).Apply<Log>(),
            s => (Shifted(s) / s.C).Apply<Log>() + s.Shift, Exactness.Stable)
            { Unfolds = true, Domain = (0.1, 3), Fails = [800, 799, 1], Condition = m => MayShift(m) && m.Builder.IsTame(m.C) },
        new("exp z/Σ exp z = exp(z − m)/Σ exp(z − m), m = max z", s => s.Z.Apply<Exp>() / s.Sum(s.Z.Apply<Exp>()), s => (s.Z - s.Shift).Apply<Exp>() / Shifted(s),
            Exactness.Stable)
            { Unfolds = true, Fails = [800, 799, 1], Condition = MayShift },
        new("Σ v·exp z/Σ exp z = Σ v·exp(z − m)/Σ exp(z − m), m = max z", s => s.Sum(s.V * s.Z.Apply<Exp>()) / s.Sum(s.Z.Apply<Exp>()),
            s => s.Sum(s.V * (s.Z - s.Shift).Apply<Exp>()) / Shifted(s), Exactness.Stable)
            { Unfolds = true, Fails = [800, 799, 1], Condition = MayShift },
    ];

    private static Expr Shifted(Scope s) => s.Sum((s.Z - s.Shift).Apply<Exp>());

    private static bool MayShift(Match m) => !Facts.IsShifted(m.Builder, m.Z, m.Axes);
}
