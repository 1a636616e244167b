namespace Objectives.Generator.Tests.Emitted;

/// <summary>Derivatives that are stated, not taken: straight-through values, scaled and reversed derivatives, partials by hand.</summary>
internal static partial class Corpus
{
    private static Case[] Stated =>
    [
        new("QuantizedWeights", "d", """
            [Parameter("d")] Vector w;
            [Parameter(2, "d")] Matrix V;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double grain = 0.25;
            [Loss] double Loss() => Softplus(-y * (Dot(Quantize(w, grain), x) + Quantize(b * b, grain)));
            [Loss] double Rows() => SquaredNorm(Tanh(Quantize(V, 0.5) * x)) / 2;
            """),
        new("BinaryCodes", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("d", "h")] Matrix D;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                Vector z = W * x;
                Vector code = StraightThrough(Sign(z), Tanh(z));
                return SquaredDistance(D * code, x) / 2 + Sum(StraightThrough(z * 2, z) * z) + StraightThrough(3, z[0]) * z[0];
            }
            """),
        new("AdversarialDomain", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector label, domain;
            [Sample("d")] Vector x;
            [Sample] double y, where;
            [Hyperparameter] double strength = 0.7;
            Vector Features() => Tanh(W * x);
            [Loss] double Loss() => Softplus(-y * Dot(label, Features()));
            [Loss] double Domain() => Softplus(-where * Dot(domain, GradientReverse(GradientScale(Features(), strength))));
            """),
        new("StopsByTerm", "d", """
            [Parameter("d")] Vector w;
            [Parameter("d")] Vector v;
            [Sample("d")] Vector x;
            [Sample] double y;
            double Actor(Vector a) => Tanh(Dot(a, x));
            double Critic(Vector c, double action) => Dot(c, x) * action - action * action;
            [Loss] double Policy() => -Critic(StopGradient(v), Actor(w));
            [Loss] double Return() => Square(Critic(v, StopGradient(Actor(w))) - y);
            [Loss] double Baseline() => (y - StopGradient(Dot(v, x))) * Log(1 + Exp(Dot(w, x))) + Sum(GradientScale(w * v, 0.5) * x);
            """),
        new("HandWritten", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector a;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            static double Loss(double z, double y) => Log(1 + Exp(-y * z));
            [Gradient(nameof(Loss))] static (double, double) LossGradient(double z, double y, double c) => (-c * y * Sigmoid(-y * z), -c * z * Sigmoid(-y * z));
            Vector Activation(Vector z) => z / (1 + Square(z));
            [Gradient(nameof(Activation))] Vector Slope(Vector z, Vector c)
            {
                Vector q = 1 + Square(z);
                return c * (2 - q) / Square(q);
            }
            double Power(double s, int k) => Pow(s * s + 1, k);
            [Gradient(nameof(Power))] double PowerGradient(double s, int k, double cotangent) => 2 * k * s * Power(s, k) / (s * s + 1) * cotangent;
            Vector Weights(Vector z) => Softmax(z);
            [Gradient(nameof(Weights))] Vector WeightsGradient(Vector z, Vector c)
            {
                var p = Weights(z);
                return p * (c - Dot(c, p));
            }
            [Loss] double Fit() => Loss(Dot(a, Activation(W * x)) + b, y);
            [Loss] double Attention() => Dot(Weights(W * x), a) * Sum(3, k => Power(b * y / 2, k + 1)) + SquaredNorm(Gradient(v => Dot(a, Activation(W * v)), x));
            """) { ReferenceTolerance = 1e-6, SingleTolerance = 1e-4 },
        new("SurrogateSpikes", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double slope = 2;
            double Spike(double u) => u > 0 ? 1 : 0;
            [Gradient(nameof(Spike), Surrogate = true)] double SpikeGradient(double u, double c) => c / Square(1 + slope * Abs(u));
            [Loss] double Rate() => Square(Spike(Dot(w, x)) + Dot(w, x) / 4 - y) * Dot(w, x);
            """),
        new("StatedInside", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss() => SquaredNorm(Gradient(v => Dot(Quantize(v * w, 0.5), v), x)) + Dot(w, JacobianVector(v => GradientScale(v * v, 3) + StopGradient(v * w), x, w));
            [Loss(Once = true)] double Whole() => Mean(All(() => Square(StraightThrough(Dot(w, x), Sin(Dot(w, x))))));
            """) { ReferenceTolerance = 1e9 },
    ];
}
