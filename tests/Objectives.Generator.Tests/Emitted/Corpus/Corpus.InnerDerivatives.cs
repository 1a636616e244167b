namespace Objectives.Generator.Tests.Emitted;

/// <summary>Every derivative inside of objectives, and published objectives that are made of them.</summary>
internal static partial class Corpus
{
    private static Case[] InnerDerivatives =>
    [
        new("ContractiveAutoEncoder", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector b;
            [Parameter("d")] Vector c;
            [Sample("d")] Vector x;
            [Hyperparameter] double lambda = 0.1;
            Vector Encode(Vector v) => Sigmoid(W * v + b);
            [Loss] double Reconstruction() => SquaredDistance(Encode(x) * W + c, x);
            [Loss] double Contraction() => lambda * SquaredNorm(Jacobian(Encode, x));
            """) { ReferenceTolerance = 1e-6 },
        new("JacobianOfLoopSharedBySamples", "m", """
            [Size] int m;
            [Parameter(3)] Vector w;
            [Data("m")] Vector u;
            [Sample] int which;
            [Sample] double y;
            Vector Path(Vector v)
            {
                double[] path = new double[m];
                double at = v[0];
                for (int i = 0; i < m; i++)
                {
                    at = Tanh(v[1] * at + v[2] * u[i]);
                    path[i] = at;
                }
                return path;
            }
            Vector Seen(Vector v) => [Path(v)[which], y * Path(v)[0]];
            [Loss] double Loss() => SquaredNorm(Jacobian(Seen, w)) + Square(JacobianVector(Seen, w, w)[0] - y);
            """) { Ranges = "which 0 m-1", ReferenceTolerance = 1e-6 },
        new("ExplicitScoreMatching", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector b, c;
            [Sample("d")] Vector x;
            double LogDensity(Vector v) => Dot(c, Tanh(W * v + b)) - SquaredNorm(v) / 2;
            [Loss] double Loss() => Trace(Hessian(LogDensity, x)) + SquaredNorm(Gradient(LogDensity, x)) / 2;
            """) { ReferenceTolerance = 1e-5 },
        new("SlicedScoreMatching", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector c;
            [Sample("d")] Vector x, v;
            double Energy(Vector u) => Dot(c, Softplus(W * u));
            [Loss] double Loss() => Dot(v, HessianVector(Energy, x, v)) + Square(JacobianVector(Energy, x, v)) / 2;
            [Loss] double Traced() => Divergence(u => Gradient(Energy, u), x);
            """) { ReferenceTolerance = 1e-4 },
        new("GradientPenalty", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector a;
            [Sample("d")] Vector real, fake;
            [Sample] double t;
            [Hyperparameter] double strength = 10;
            double Critic(Vector v) => Dot(a, Tanh(W * v));
            [Loss] double Wasserstein() => Critic(fake) - Critic(real);
            [Loss] double Penalty() => strength * Square(Norm(Gradient(Critic, t * real + (1 - t) * fake)) - 1);
            [Loss] double R1() => SquaredNorm(Gradient(Critic, real)) / 2;
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 1e-4 },
        new("VirtualAdversarial", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x, start;
            [Hyperparameter] double radius = 0.5;
            double Divergence(Vector r)
            {
                double p = StopGradient(Sigmoid(Dot(w, x) + b)), z = Dot(w, x + r) + b;
                return Softplus(z) - p * z;
            }
            [Loss] double Loss()
            {
                var direction = Normalize(start);
                direction = Normalize(HessianVector(Divergence, 0 * x, direction));
                return Divergence(radius * StopGradient(direction));
            }
            """) { ReferenceTolerance = 1e-5 },
        new("InvariantRisk", "d; environments", """
            [Size] int environments;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int environment;
            [Hyperparameter] double penalty = 2;
            double Risk(int e, double scale) => Sum(BatchSize, i => All(environment)[i] == e ? Softplus(-All(y)[i] * scale * Dot(w, All(x)[i])) : 0);
            [Loss(Once = true)] double Loss() => Sum(environments, e => Risk(e, 1) + penalty * Square(Gradient(s => Risk(e, s), 1.0)));
            """) { Ranges = "environment 0 environments-1", ReferenceTolerance = 1e-6 },
        new("GradientAlignment", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int group;
            double Risk(int g, Vector v, double c) => Sum(BatchSize, i => All(group)[i] == g ? Softplus(-All(y)[i] * (Dot(v, All(x)[i]) + c)) : 0) / BatchSize;
            [Loss(Once = true)] double Aligned()
            {
                var (gw, gb) = Gradient((v, c) => Risk(0, v, c), w, b);
                var other = Gradient((v, c) => Risk(1, v, c), w, b);
                return -(Dot(gw, other.Item1) + gb * other.Y);
            }
            [Loss(Once = true)] double Curved() => Norm(ParameterGradient(() => Risk(0, w, b)) - ParameterGradient(() => Risk(1, w, b)))
                + SquaredNorm(Hessian(v => Risk(0, v, b), w) - Hessian(v => Risk(1, v, b), w));
            """) { Ranges = "group 0 1", ReferenceTolerance = 1e-4, SingleTolerance = 1e-4 },
        new("DeepRitz", "d; h; boundarySamples", """
            [Size] int h;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector b, c;
            [Sample("d")] Vector x;
            [Sample] double f;
            [Sample("d", Set = "boundary")] Vector z;
            [Sample(Set = "boundary")] double g;
            double Field(Vector v) => Dot(c, Tanh(W * v + b));
            [Loss] double Residual() => Square(Laplacian(Field, x) + f);
            [Loss] double Energy() => SquaredNorm(Gradient(Field, x)) / 2 - f * Field(x);
            [Loss] double Boundary() => Square(Field(z) - g);
            """) { ReferenceTolerance = 1e-4, SingleTolerance = 1e-4 },
        new("VanishingGradient", "h; d", """
            [Size] int h;
            [Parameter("h", "h")] Matrix U;
            [Parameter("h", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample("h")] Vector state, error;
            Vector Advance(Vector s) => Tanh(U * s + W * x);
            [Loss] double Loss()
            {
                Vector back = VectorJacobian(Advance, state, error);
                return Square(SquaredNorm(back) / (SquaredNorm(error) + 0.1) - 1) + Dot(JacobianVector(Advance, state, error), back);
            }
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 1e-4 },
        new("MetaLearning", "d; tasks; shots", """
            [Size] int tasks, shots;
            [Parameter("d")] Vector w;
            [Data("shots", "d")] Matrix support, query;
            [Data("tasks", "shots")] Matrix known, wanted;
            [Hyperparameter] double rate = 0.1;
            double Task(Matrix X, Vector y, Vector v) => Mean(Log(1 + Square(X * v - y)));
            [Regularizer] double Loss() => Sum(tasks, t => Task(query, wanted[t], w - rate * Gradient(v => Task(support, known[t], v), w)));
            """) { ReferenceTolerance = 1e-6 },
        new("SharpnessAware", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double rho = 0.05;
            double Risk(Vector v, double c) => Mean(All(() => Softplus(-y * (Dot(v, x) + c))));
            [Loss(Once = true)] double Sharp()
            {
                (Vector gw, double gb) = Gradient(Risk, w, b);
                double scale = rho / Sqrt(SquaredNorm(gw) + gb * gb + 1e-2);
                return Risk(w + scale * gw, b + scale * gb);
            }
            [Loss(Once = true)] double Slope() => Norm(Gradient(v => Risk(v, b), w));
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 1e-4 },
        new("ThirdDerivatives", "d", """
            [Size] int d;
            [Parameter("d")] Vector a;
            [Parameter] double b;
            [Sample] double t;
            double Wave(double s) => Sin(b * s) + Sum(Exp(-a * s / 4));
            [Loss] double Loss() => Square(Derivative(s => Derivative(r => Derivative(Wave, r), s), t) + 6 * Wave(t) * Derivative(Wave, t));
            [Loss] double Curve() => SquaredNorm(Derivative(s => a * Sin(s * a), t));
            """) { ReferenceTolerance = 1e-3 },
        new("EverySample", "d", """
            [Parameter("d")] Vector w;
            [Parameter(2, "d")] Matrix V;
            [Sample("d")] Vector x;
            double F(Vector v) => Sum(Sin(v)) * Dot(w, v);
            [Loss] double Loss() => Dot(w, All(() => Gradient(F, x))[0]) + Sum(2, k => Square(Laplacian(F, V[k]))) + SquaredNorm(Gradient(M => Laplacian(u => F(u * M[0]), x), V))
                + Trace(HessianMatrix(x)) + Laplacian(M => Sum(Exp(M)) * Dot(w, M[1]), V);
            Matrix HessianMatrix(Vector v) => Hessian(F, v);
            """) { ReferenceTolerance = 1e-3, SingleTolerance = 1e-4 },
        new("FlatGradient", "d", """
            [Parameter] double c;
            [Parameter("d")] Vector w;
            [Parameter(2, "d")] Matrix V;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss()
            {
                Vector before = w * 2;
                var g = ParameterGradient(() => Square(Dot(w, x) + Sum(Tanh(V * x)) * c - y) + Dot(before, x));
                var half = g / 2 + 1;
                return SquaredNorm(half) + g[1] * g[0] + Sum(g) + Dot(g, half) + Norm1(g);
            }
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 1e-4 },
        new("Tuples", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] bool flag;
            (double Slope, Vector Half) Parts(double s) => (s * b, w / 2 + s);
            [Loss] double Loss()
            {
                (double p, double q) = (Dot(w, x), 1);
                (p, q) = (q + b, p);
                var parts = flag ? Parts(p) : Parts(q);
                var (slope, (half, _)) = (parts.Slope, (parts.Half, 3));
                (int, double) pair = (2, 3);
                return slope * Dot(half, x) + parts.Item1 * pair.Item2 + Square(p * pair.Item1 - q);
            }
            """),
    ];
}
