namespace Objectives.Generator.Tests.Emitted;

/// <summary>Branches, hyperparameters that choose, helper methods, properties.</summary>
internal static partial class Corpus
{
    private static Case[] Control =>
    [
        new("IntegerHyperparameter", "d", """
            [Parameter("d")] Vector w;
            [Parameter(4)] Vector series;
            [Sample("d")] Vector x;
            [Hyperparameter] int order = 2;
            [Hyperparameter] double scale = 0.5;
            [Loss] double Loss()
            {
                double z = Dot(w, x) * scale;
                if (order == 1)
                    return z;
                return order == 2 ? z * z : Sum(order, p => Exp(-z) * (p + 1)) + order * z;
            }
            [Regularizer] double Series() => Sum(order + 1, p => Square(series[p] - p), where: p => p < 4);
            """) { Ranges = "order 1 3" },
        new("BooleanHyperparameter", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] bool centered, robust = true;
            [Loss] double Loss()
            {
                double r = Dot(w, x) + (centered ? 0 : b) - y;
                if (robust && !centered)
                    return Sqrt(1 + r * r) - 1;
                else
                    return r * r / 2;
            }
            """),
        new("Locals", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] bool flag;
            [Loss] double Loss()
            {
                double s = 0, t = b;
                var v = w * 2;
                s += Dot(v, x);
                s *= 2;
                v = v + 1;
                t -= Sum(v) / 3;
                if (y > 0)
                    s = t * t;
                else if (flag)
                {
                    s += Sin(s);
                    v -= w * w;
                }
                double r = s - y;
                if (Math.Abs(r) <= 0.5)
                    return r * r / 2 + t;
                return s + t + Sum(v * v);
            }
            """),
        new("GuardedLogs", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Dot(w, x) > 0 ? Log(Dot(w, x)) * y : Sqrt(-Dot(w, x));
            [Loss] double Safe() => b > y ? Log(b - y) : y > b + 1 ? 1 / (y - b) : 0;
            [Regularizer] double Elements() => Sum(Vector.From(w.Length, i => w[i] > 0 ? w[i] * Log(w[i]) : 0));
            """) { SingleTolerance = 2e-4 },   // 1/(w·x) near its pole
        new("Helpers", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Parameter("k")] Vector b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double slope = 0.1;
            const double Half = 0.5;
            double Link(double z) => z > 0 ? z : Twice(slope) * z;
            static double Twice(double z) { z *= 2; return z; }
            Vector Affine => W * x + b;
            Vector Logits(Matrix M, Vector v) => M * v;
            [Loss] double Loss()
            {
                double Local(int i) => Affine[i] * y;
                Func<double, double> square = z => z * z;
                return square(Link(Sum(Logits(W, x)))) * Half + Sum(b.Length, i => Local(i)) + Helper.Cube(Mean(Affine)) + b[0].Scaled();
            }
            """)
        {
            Beside = "static class Helper { public static double Cube(double z) => z * z * z; public static double Scaled(this double z, double s = 3) => z * s; }",
        },
        new("Quantile", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double tau = 0.3;
            [Loss] double Pinball() { double r = y - Dot(w, x); return Max(tau * r, (tau - 1) * r); }
            [Loss] double Clipped() => Clamp(Dot(w, x), -1, 1) * Min(y, Dot(w, x) * 2);
            [Regularizer] double Elastic() => Norm1(w) + SquaredNorm(Max(w, 0.1)) + Sum(Relu(w)) + Sum(SoftThreshold(w, 0.2));
            """),
        new("ChoiceOfVectors", "d", """
            [Parameter("d")] Vector w, v;
            [Sample("d")] Vector x;
            [Sample] bool flag;
            [Sample] int kind;
            [Loss] double Loss() => Dot(flag ? w : v, x) * (kind == 1 ? 2 : kind != 2 ? Sum(w) : 3) + SquaredNorm(flag ? w + x : v * 2);
            """),
        new("IntegerArithmetic", "d; m", """
            [Parameter("d")] Vector w;
            [Data("d")] int[] step;
            [Sample] int label;
            [Sample] double y;
            [Size] int d;
            [Hyperparameter] int base0 = 1;
            [Sample("m")] int[] codes;
            [Loss] double Loss() => Sum(d, i => w[i] * (i - 2 * label + base0) * (step[i] + 1)) * y + w[d - 1] * codes.Length + Sum(codes.Length, j => codes[j] * y * w[0]);
            """),
        new("NumbersOnly", "d", """
            [Parameter("d")] Vector w;
            [Sample] double y;
            [Size] int d;
            #pragma warning disable CS1718
            double Known(double u) => u == u && u <= u && !(u < u) ? u : 0;
            #pragma warning restore CS1718
            [Loss] double Loss()
            {
                double x = 0.5;
                for (int t = 0; t < d; t++)
                    x = Known(Sin(x * w[t]) + Known(x));
                return Square(Known(x - y));
            }
            """),
        new("ModesByEnumeration", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] Link link = Link.Logistic;
            [Hyperparameter] bool squared = true;
            double Loss(double z) => link == Link.Identity ? Square(z - y) : link == Link.Logistic ? Softplus(-y * z) : Exp(z / 4) - y * z;
            [Loss] double Fit() { double z = Dot(w, x); if (link != Link.Identity && squared) z += 0.1 * z * z; return Loss(z); }
            [Regularizer] double Ridge() => (int)link * SquaredNorm(w) + (squared ? SquaredNorm(w) : Sum(w));
            """) { Beside = "public enum Link { Identity, Logistic, Log }" },
    ];
}
