using GradBench.Protocol;

namespace GradBench.Evals.Hello;

/// <summary><c>square</c> is x², <c>double</c> its derivative.</summary>
internal static class HelloModule
{
    public static Module Module { get; } = new("hello",
        new("square", request => Computation.Value(new SquareFunction(), [request.Number()])),
        new("double", request => Computation.Gradient(new SquareFunction(), [request.Number()], (json, gradient) => Json.Number(json, gradient[0]))));
}
