using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Residuals, outputs with a family, constraints: what solvers that know more than a gradient are given.</summary>
internal static partial class Corpus
{
    private static IEnumerable<Case> Curvatures =>
    [
        new("ExponentialDecay", "", """
            [Parameter] double amplitude, rate, level;
            [Sample] double t, y;
            [SampleWeight] double s;
            [Residual] double Misfit() => amplitude * Exp(-rate * t) + level - y;
            """) { Ranges = "s 0 3" },
        new("CircleFit", "", """
            [Parameter(2)] Vector centre;
            [Parameter] double radius;
            [Sample(2)] Vector point;
            [SampleWeight] double s;
            [Hyperparameter] double lambda = 0.25;
            [Residual(Reduction.Mean)] Vector Offset()
            {
                Vector arm = point - centre;
                return arm - radius * arm / Hypot(arm[0], arm[1]);
            }
            [Regularizer] double Small() => lambda * Square(Square(radius));
            """) { Ranges = "s 0.5 3; point 2 4" },
        new("GatheredBundle", "cameras; points", """
            [Size] int cameras, points;
            [Parameter("cameras", 7)] Matrix pose;
            [Parameter("points", 3)] Matrix place;
            [Sample] int camera, point;
            [Sample(2)] Vector seen;
            [Residual] Vector Reprojection()
            {
                Vector c = pose[camera], p = place[point];
                double angle = Sqrt(c[0] * c[0] + c[1] * c[1] + c[2] * c[2] + 0.01), along = (c[0] * p[0] + c[1] * p[1] + c[2] * p[2]) * (1 - Cos(angle)) / Square(angle);
                double s = Sin(angle) / angle, x = Cos(angle) * p[0] + s * (c[1] * p[2] - c[2] * p[1]) + along * c[0] + c[3];
                double y = Cos(angle) * p[1] + s * (c[2] * p[0] - c[0] * p[2]) + along * c[1] + c[4], depth = Cos(angle) * p[2] + s * (c[0] * p[1] - c[1] * p[0]) + along * c[2] + c[5] + 5;
                return [Exp(c[6]) * x / depth - seen[0], Exp(c[6]) * y / depth - seen[1]];
            }
            """) { Ranges = "camera 0 cameras-1; point 0 points-1; pose -0.5 0.5" },
        new("LinearSystem", "m; d", """
            [Parameter("d")] Vector x;
            [Data("m", "d")] Matrix A;
            [Data("m")] Vector b;
            [Residual] Vector Balance() => A * x - b + 0.1 * Square(A * x);
            [Residual] double Mass() => Sum(x) - 1;
            """) { Smallest = 0 },
        new("SeveralResiduals", "d; k; edgeSamples", """
            [Size] int k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample("d", Set = "edge")] Vector e;
            [SampleWeight] double s;
            [SampleWeight(Set = "edge")] double q;
            [Residual] double First() => Tanh(Dot(w, x)) - y;
            [Residual] Vector Anchor() => 0.1 * (w - 1);
            [Residual(Reduction.MeanOverCount)] Vector Second() => W * x + y;
            [Residual(Reduction.Mean)] Vector Edge() => Exp(0.3 * (W * e));
            [Loss] double Other() => Square(Dot(w, x)) * y;
            """) { Ranges = "s 0.5 2; q 0.5 2" },
        new("EqualElements", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Residual] Vector Flat() => Vector.From(3, i => Dot(w, x) * b - y);
            [Residual] Vector Still() => Vector.From(2, i => b * b);
            """),
        new("CentredResiduals", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            double Score() => Tanh(Dot(w, x));
            [Residual] double Centred() => Score() - 0.5 * Mean(All(() => Score())) - y;
            """) { MostSamples = 40 },
        new("RunningResidual", "", """
            [Size] int m;
            [Parameter("m")] Vector step;
            [Parameter] double decay;
            [Sample("m")] Vector y;
            [Residual] Vector Path()
            {
                var path = new double[m];
                double at = 0;
                for (int i = 0; i < m; i++)
                {
                    at = decay * at + Sin(step[i]);
                    path[i] = at - y[i];
                }
                return path;
            }
            """) { Sizes = "m" },
        new("SoftmaxNetwork", "d; h; k", """
            [Size] int h, k;
            [Parameter("h", "d")] Matrix A;
            [Parameter("k", "h")] Matrix B;
            [Parameter("k")] Vector c;
            [Sample("d")] Vector x;
            [Sample] int label;
            [SampleWeight] double s;
            [Hyperparameter] double lambda = 0.1;
            [Output(Family.Categorical)] Vector Logits() => B * Tanh(A * x) + c;
            [Loss] double CrossEntropy() => LogSumExp(Logits()) - Logits()[label];
            [Regularizer] double Ridge() => lambda / 4 * Square(SquaredNorm(B));
            [Metric] double Accuracy() => Logits()[label] >= Max(Logits()) ? 1 : 0;
            """) { Ranges = "label 0 k-1; s 0.5 2", Smallest = 2 },
        new("EventNetwork", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix A;
            [Parameter("h")] Vector b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Output(Family.Bernoulli)] double Logit() => Dot(b, Tanh(A * x));
            [Loss(Reduction.Sum)] double Entropy() => Softplus(Logit()) - y * Logit();
            """) { Ranges = "y 0 1" },
        new("PoissonNetwork", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix A;
            [Parameter("h")] Vector b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Output(Family.Poisson)] double LogRate() => Dot(b, Tanh(A * x));
            [Loss(Reduction.MeanOverCount)] double Counts() => Exp(LogRate()) - y * LogRate();
            """) { Ranges = "y 0 3" },
        new("MeanNetwork", "d; h; k", """
            [Size] int h, k;
            [Parameter("h", "d")] Matrix A;
            [Parameter("k", "h")] Matrix B;
            [Sample("d")] Vector x;
            [Sample("k")] Vector y;
            [Output(Family.Gaussian)] Vector Means() => B * Swish(A * x);
            [Loss] double Squares() => SquaredDistance(Means(), y) / 2;
            """),
        new("OutputInLoops", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Parameter] double sharpness;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Output] Vector Scores() => Sin(W * x);
            [Loss] double Hinges() => Sum(k, j => j == label ? 0 : Softplus(sharpness * (1 + Scores()[j] - Scores()[label])));
            [Loss] double Direct() => Square(Dot(W[label], x));
            """) { Ranges = "label 0 k-1" },
        new("ProbabilityOutput", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Output] double Probability() => Sigmoid(Dot(w, x));
            [Loss] double Entropy() => -y * Log(Probability()) - (1 - y) * Log(1 - Probability());
            """) { Ranges = "y 0 1" },
        new("ConstrainedPortfolio", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double slack;
            [Sample("d")] Vector x;
            [SampleWeight] double s;
            [Data("d")] Vector budget;
            [Loss] double Return() => Square(Dot(w, x) - 1);
            [Constraint] double Sum1() => Sum(w) - 1;
            [Constraint(Inequality = true)] double Budget() => Dot(budget, Square(w)) - slack;
            [Constraint(Reduction.Sum, Inequality = true)] double Risk() => Exp(-Dot(w, x)) - 2;
            """) { Ranges = "s 0.5 2" },
    ];
}
