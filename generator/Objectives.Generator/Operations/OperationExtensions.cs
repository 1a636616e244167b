using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Rows of the table by their class, so that rules read as formulas: <c>x.Apply&lt;Cos&gt;()</c>.</summary>
internal static class OperationExtensions
{
    public static Expr Apply<T>(this Expr x, params Expr[] rest) where T : Operation => x.Map(Operation.Get<T>(), rest);
}
