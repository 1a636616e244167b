using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>−log(1 + e⁻ˣ).</summary>
internal sealed class LogSigmoid : Composite
{
    public override string Doc => "The natural logarithm of the logistic function, without overflow.";
    public override Expr Expand(Expr[] x) => -(-x[0]).Apply<Softplus>();
}
