namespace Objectives.Generator.Tests.Emitted;

/// <summary>Every element-wise function over a vector of parameters and over a number a sample.</summary>
internal static partial class Corpus
{
    private static Case[] Elementwise =>
    [
        Zoo("Exponentials", "{0}, Exp Exp2 Expm1 Log Log2 Log10 Log1p Sqrt Cbrt Square Cube Reciprocal"),
        Zoo("Logarithms", "{0}, Softplus LogSigmoid Sigmoid Tanh Entropy; -{0}, Log1mExp Softplus LogSigmoid"),
        Zoo("Trigonometrics", "{0}, Sin Cos Tan Atan Sinh Cosh Asinh Sinc; {0} * 0.4, Asin Acos Atanh; {0} + 1.5, Acosh"),
        Zoo("Rectifiers", "{0} - 1, Relu LeakyRelu Elu Gelu Swish Mish Softsign HardSigmoid SmoothStep Abs"),
        Zoo("Normals", "{0} - 1, Erf Erfc NormalCdf NormalPdf LogNormalCdf"),
        Zoo("Gammas", "{0}, LogGamma Digamma Trigamma; -0.5 * {0}, LogGamma Digamma Trigamma"),
        Zoo("Bessels", "3 * {0} - 2, BesselI0 BesselI1; {0} - 0.5, LambertW; 20 * {0}, LambertW"),
        Zoo("Roundings", "{0} * 1.7, Floor Ceiling Round Sign"),
        new("FormulasInsideProducts", "", """
            [Parameter] double a, b;
            [Data] double c;
            [Regularizer] double Quotient() => LogAddExp(a, 3 * Softsign(a)) - 2 / Softsign(a + 4) * b;
            [Regularizer] double Choices() => 3 * Sinc(a) * b + Square(2 * Entropy(a + b + 3) - 1) - Xlogy(b, a + 2) * Xlogy(a - b, c + 3) / Sinc(b / 2);
            """),
        // Of numbers outside the lanes, which are doubles also where parameters are floats.
        new("FunctionsOfProducts", "", """
            [Parameter] double a, b;
            [Hyperparameter] double c = 0.7;
            [Sample] double y;
            [Loss] double Data() => y * a;
            [Regularizer] double Nested() => Cos(Sin(a * b)) + Exp(b - a) * Sin(b) + Tanh(a * c);
            """),
        new("Binaries", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Sum(Pow(w, x)) + Sum(Pow(w, 1.5)) + Sum(Pow(y, w)) + Sum(Hypot(w, x)) + Sum(Atan2(w, x)) + Sum(LogAddExp(w, x)) + Sum(Max(w, x) * Min(w, y)) + Sum(Xlogy(w, x));
            [Loss] double Numbers() => Pow(y, Sum(w)) / 10 + Hypot(y, w[0]) + Atan2(y, w[0]) + LogAddExp(y, w[0]) + Xlogy(w[0], y);
            """) { Ranges = "w 0.3 1; x 0.5 2; y 0.5 2" },
        new("IncompleteGammas", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Sum(GammaP(w, x)) + Sum(GammaQ(x, w)) - Log(GammaQ(3 * w[0], y)) + GammaP(20, 20 * w[0]) + GammaQ(y, 2 + w[0]);
            """) { Ranges = "w 0.3 1.4; x 0.5 3; y 0.5 3" },
        new("VonMisesFisher", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss]
            double Loss()
            {
                double order = x.Length / 2.0 - 1 + 1, concentration = Norm(w);
                return LogBesselI(order, concentration) - order * Log(concentration) - Dot(w, x);
            }
            """),
        new("LogBessels", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double order;
            [Loss] double Loss() => Sum(LogBesselI(order, w)) + Sum(LogBesselI(w, x)) + LogBesselI(order, 30 * w[0]) + LogBesselI(order, 90 * w[0]) + LogBesselI(order * w[0], order + 1);
            """) { Ranges = "w 0.3 1.4; x 0.5 3; order 0 3" },
        new("ProbitRegression", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => -LogNormalCdf((2 * y - 1) * (Dot(w, x) + b));
            [Regularizer] double Tails() => Sum(LogNormalCdf(50 * w)) / 100;
            """) { Ranges = "y 0 1" },
        new("NegativeBinomial", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double logSize;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss]
            double Loss()
            {
                double size = Exp(logSize), mean = Exp(Dot(w, x));
                return LogGamma(size) + LogGamma(y + 1) - LogGamma(y + size) - size * Log(size / (size + mean)) - y * Log(mean / (size + mean));
            }
            """) { Ranges = "y 0 9" },
        new("BetaRegression", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double logPrecision;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Data("d")] Vector prior;
            [Loss]
            double Loss()
            {
                double a = Exp(logPrecision) * Sigmoid(Dot(w, x)), b = Exp(logPrecision) - a;
                return LogBeta(a, b) - (a - 1) * Log(y) - (b - 1) * Log1p(-y);
            }
            [Regularizer] double Divergence() => Sum((Exp(w) - prior) * Digamma(Exp(w)) - LogGamma(Exp(w)));
            """) { Ranges = "y 0.1 0.9; prior 0.5 2" },
        new("MatrixFunctions", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Loss] double Loss() => Sum(Tanh(W) * x) + Sum(Exp(-W)) + Dot(Softplus(W * x), Sigmoid(W * x)) + Sum(Hypot(W, 2)) + Sum(Clamp(W, -0.5, 0.5));
            """),
    ];

    /// <summary>The functions of an argument, summed over a vector of parameters and over numbers.</summary>
    private static Case Zoo(string name, string functions)
    {
        string vector = "", number = "";
        foreach (string part in functions.Split("; "))
        {
            string[] halves = part.Split(", ");
            foreach (string function in halves[1].Split(' '))
            {
                vector += $" + Sum({function}({string.Format(null, halves[0], "w")}) * c)";
                number += $" + {function}({string.Format(null, halves[0], "z")})";
            }
        }
        return new(name, "d", $$"""
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Data("d")] Vector c;
            [Sample] double y;
            [Loss] double Loss() { double z = y * b; return 0{{number}}; }
            [Regularizer] double Sums() => 0{{vector}};
            """)
        { Ranges = "w 0.3 1.4; b 0.4 1.2; y 0.8 1.1", Smallest = 0 };
    }
}
