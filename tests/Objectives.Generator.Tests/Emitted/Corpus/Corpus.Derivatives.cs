namespace Objectives.Generator.Tests.Emitted;

/// <summary>Derivatives inside of objectives, and values that carry none.</summary>
internal static partial class Corpus
{
    private static Case[] Derivatives =>
    [
        new("SmoothedLogistic", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double mu = 0.1;
            [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
            [Loss] double GradientPenalty() => mu * SquaredNorm(Gradient(v => Softplus(-y * (Dot(w, v) + b)), x));
            """) { ReferenceTolerance = 1e-6 },
        new("ParameterSensitivity", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => SquaredNorm(Gradient(v => Softplus(-y * Dot(v, x)), w));
            """) { ReferenceTolerance = 1e-6 },
        new("SecondLevel", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Dot(x, Gradient(u => SquaredNorm(Gradient(v => Sum(Sin(v * u)) + Dot(w, v) * Dot(u, v), x)), w));
            """) { ReferenceTolerance = 1e-4 },
        new("ScalarDerivatives", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Square(Derivative(s => Tanh(s * b) * Dot(w, x), y)) + Derivative(s => Derivative(t => Exp(s * t / 4) * b, s), y);
            """) { ReferenceTolerance = 1e-4 },
        new("GradientOfMatrix", "k; d", """
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample("k")] Vector u;
            [Loss] double Loss() => SquaredNorm(Gradient(M => Dot(u, Tanh(M * x)), W)) + Sum(Gradient(v => LogSumExp(W * v), x));
            """) { ReferenceTolerance = 1e-6 },
        new("PhysicsInformed", "h", """
            [Size] int h;
            [Parameter("h")] Vector a, b, c;
            [Sample] double t;
            double Field(double s) => Dot(c, Tanh(a * s + b));
            [Loss] double Residual() => Square(Derivative(s => Derivative(Field, s), t) + Field(t));
            [Regularizer] double Start() => Square(Field(0) - 1);
            """) { ReferenceTolerance = 1e-4 },
        new("Stopped", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Square(Dot(w, x) - StopGradient(Tanh(Dot(w, x)))) + Dot(StopGradient(w), w * x);
            """),
    ];
}
