namespace Objectives.Generator.Tests.Emitted;

/// <summary>Models that people fit.</summary>
internal static partial class Corpus
{
    private static Case[] Models =>
    [
        new("RidgeLogistic", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double lambda = 1e-2;
            [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
            [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
            """) { Smallest = 0 },
        new("SoftmaxRegression", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Parameter("k")] Vector b;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Hyperparameter] double lambda = 1e-3;
            [Loss] double CrossEntropy()
            {
                Vector z = W * x + b;
                return LogSumExp(z) - z[label];
            }
            [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(W);
            """) { Ranges = "label 0 k-1" },
        new("MatricesAlongAnAxis", "c; d; t", """
            [Size] int c, d, t;
            [Parameter("c", "d", "d")] Tensor3 Q;
            [Parameter("c", "d")] Matrix mu;
            [Parameter("d", "d")] Matrix W, K;
            [Sample("d")] Vector x;
            [Sample("t", "d")] Matrix steps;
            [Loss] double Mixture() => -LogSumExp(Vector.From(c, i => -0.5 * SquaredNorm(Q[i] * (x - mu[i]))));
            [Loss] double Attention()
            {
                Matrix queries = steps * W, keys = steps * K;
                return Sum(t, a => Dot(Softmax(Vector.From(t, b => Dot(queries[a], keys[b]) / (4 * d))), steps * x));
            }
            [Metric] double Moments() => Sum(c, i => Sum(d, j => Q[i, j, j] * Square(x[j] - mu[i, j])));
            """) { Smallest = 2 },
        new("Huber", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double delta = 0.7, lambda = 1e-2;
            [Loss] double Loss()
            {
                double r = Dot(w, x) + b - y;
                return Abs(r) <= delta ? r * r / 2 : delta * (Abs(r) - delta / 2);
            }
            [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
            """) { Smallest = 0 },
        new("TanhNetwork", "d; h; k", """
            [Size] int h = 32;
            [Size] int k;
            [Parameter("h", "d")] Matrix W1;
            [Parameter("h")] Vector b1;
            [Parameter("k", "h")] Matrix W2;
            [Parameter("k")] Vector b2;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Hyperparameter] double lambda = 1e-3;
            Vector Logits() => W2 * Tanh(W1 * x + b1) + b2;
            [Loss] double CrossEntropy()
            {
                Vector z = Logits();
                return LogSumExp(z) - z[label];
            }
            [Regularizer] double Decay() => lambda / 2 * (SquaredNorm(W1) + SquaredNorm(W2));
            """) { Ranges = "label 0 k-1" },
        new("DeepNetwork", "d; h", """
            [Size] int h;
            [Parameter("h", "d")] Matrix A;
            [Parameter("h", "h")] Matrix B;
            [Parameter("h")] Vector c;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss() => Square(Dot(c, Softplus(B * Tanh(A * x) + 0.1)) - y);
            """),
        new("MatrixFactorization", "users; items; rank", """
            [Size] int users, items;
            [Size] int rank = 8;
            [Parameter("users", "rank")] Matrix U;
            [Parameter("items", "rank")] Matrix V;
            [Parameter("users")] Vector userBias;
            [Parameter("items")] Vector itemBias;
            [Parameter] double mean;
            [Sample] int user, item;
            [Sample] double rating;
            [Hyperparameter] double lambda = 1e-3;
            [Loss] double SquaredError() => Square(mean + userBias[user] + itemBias[item] + Dot(U[user], V[item]) - rating) / 2;
            [Regularizer] double Ridge() => lambda / 2 * (SquaredNorm(U) + SquaredNorm(V) + SquaredNorm(userBias) + SquaredNorm(itemBias));
            """) { Ranges = "user 0 users-1; item 0 items-1" },
        new("FactorizationMachine", "d; k", """
            [Size] int k;
            [Parameter("d", "k")] Matrix V;
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Logistic()
            {
                double pairs = Sum(k, f => Square(Sum(d, i => V[i, f] * x[i])) - Sum(d, i => Square(V[i, f] * x[i]))) / 2;
                return Softplus(-y * (b + Dot(w, x) + pairs));
            }
            [Size] int d;
            """) { Smallest = 2 },
        new("Mixture", "d; k", """
            [Size] int k;
            [Parameter("k")] Vector weight;
            [Parameter("k", "d")] Matrix mean;
            [Parameter("k")] Vector logScale;
            [Sample("d")] Vector x;
            [Loss] double NegativeLogLikelihood()
            {
                Vector p = LogSoftmax(weight);
                return -LogSumExp(k, i => p[i] - SquaredDistance(x, mean[i]) * Exp(-2 * logScale[i]) / 2 - x.Length * logScale[i]);
            }
            """),
        new("FactoredMixture", "d; k; below=d*d-d/2", """
            [Size] int k, d;
            [Size] int below => d * (d - 1) / 2;
            [Parameter("k")] Vector alpha;
            [Parameter("k", "d")] Matrix mu, q;
            [Parameter("k", "below")] Matrix l;
            [Sample("d")] Vector x;
            Matrix Factor(int c) => Matrix.From(d, d, (i, j) => i == j ? Exp(q[c, i]) : i > j ? l[c, i > j ? i * (i - 1) / 2 + j : 0] : 0);
            [Loss] double NegativeLogLikelihood() =>
                LogSumExp(alpha) - LogSumExp(k, c => alpha[c] + Sum(q[c]) - SquaredNorm(Factor(c) * (x - mu[c])) / 2);
            """) { Smallest = 2 },
        new("Poisson", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss(Reduction.Sum)] double Deviance()
            {
                double eta = Dot(w, x);
                return y > 0 ? y * Log(y) - y * eta - (y - Exp(eta)) : Exp(eta);
            }
            """) { Ranges = "y -1 3; x -0.5 0.5" },
        new("Classifier", "d; h; k", """
            [Size] int h, k;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector c;
            [Parameter("k", "h")] Matrix U;
            [Sample("d")] Vector x;
            [Sample] int label;
            [SampleWeight] double s;
            [Hyperparameter] double lambda = 0.1;
            [Hyperparameter] double mu = 0.5;
            [Output(Family.Categorical)] Vector Logits() => U * Tanh(W * x + c);
            [Loss] double CrossEntropy() => -LogSoftmax(Logits())[label];
            [Loss(Reduction.Sum)] double Confidence() => mu * Square(LogSumExp(Logits()));
            [Metric] double Accuracy() => Logits()[label] >= Max(Logits()) ? 1 : 0;
            [Regularizer] double Ridge() => lambda * mu / 2 * (SquaredNorm(W) + SquaredNorm(U));
            """) { Ranges = "label 0 k-1; s 0 2" },
        new("Forecast", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Data] double scale;
            [Output] double Mean() => Exp(Dot(w, x) / scale + b);
            [Loss] double Error() => Square(Mean() - y);
            """) { Ranges = "x -0.5 0.5; scale 1 2" },
        new("Probit", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] bool positive;
            [Loss] double Loss() { double z = Dot(w, x); return -Log(NormalCdf(positive ? z : -z)); }
            """) { Ranges = "x -0.5 0.5" },
        new("KernelMachine", "d; m", """
            [Parameter("m")] Vector alpha;
            [Parameter] double logGamma;
            [Data("m", "d")] Matrix centre;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Size] int m;
            [Loss] double Loss() => Square(Sum(m, j => alpha[j] * Exp(-Exp(logGamma) * SquaredDistance(x, centre[j]))) - y);
            """),
        new("MulticlassHinge", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Loss] double Hinge() => Sum(k, j => Relu(1 + Dot(W[j] - W[label], x)), where: j => j != label);
            """) { Ranges = "label 0 k-1" },
        new("Embeddings", "d; tokens; k", """
            [Size] int tokens, k, d;
            [Parameter("tokens", "d")] Matrix E;
            [Parameter("d")] Vector v;
            [Sample("k")] int[] words;
            [Sample] double y;
            [Loss] double Bag() => Square(Dot(v, Vector.From(d, c => Sum(k, i => E[words[i], c]))) / words.Length - y);
            """) { Ranges = "words 0 tokens-1" },
        new("Attention", "d; k", """
            [Parameter("d", "d")] Matrix Q;
            [Parameter("d", "d")] Matrix K;
            [Sample("k", "d")] Matrix X;
            [Sample("k")] Vector y;
            [Loss] double Loss()
            {
                Matrix scores = (X * Q) * (X * K).T / Math.Sqrt(X.ColumnCount);
                return SquaredNorm(Rows(scores).Softmax() * y - y);
            }
            """),
    ];
}
