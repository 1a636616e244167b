using System.Collections.Generic;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>States, noise, and hyperparameters that are arrays or enums.</summary>
internal static partial class Corpus
{
    private static IEnumerable<Case> StatesAndNoise =>
    [
        new("EarlyLearning", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [State("k", PerSample = true)] Vector target;
            [Hyperparameter] double beta = 0.7, lambda = 3;
            Vector Probabilities() => Softmax(W * x);
            [Loss] double CrossEntropy() => -LogSoftmax(W * x)[label];
            [Loss] double Regularization() => lambda * Log(1.5 - Dot(target, Probabilities()));
            [Update(nameof(target))] Vector Average() => beta * target + (1 - beta) * Probabilities();
            """) { Ranges = "label 0 k-1; target 0 0.3; lambda 0.5 2", Smallest = 2 },
        new("TargetNetwork", "d; a", """
            [Size] int a;
            [Parameter("a", "d")] Matrix Q;
            [State(CopyOf = nameof(Q))] Matrix frozen;
            [Sample("d")] Vector s;
            [Sample("d")] Vector next;
            [Sample] int action;
            [Sample] double reward;
            [Hyperparameter] double discount = 0.9;
            [Loss] double Bellman() => Square(reward + discount * LogSumExp(frozen * next) - (Q * s)[action]);
            """) { Ranges = "action 0 a-1" },
        new("MeanTeacher", "d", """
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [State(CopyOf = nameof(b))] double lastBias;
            [State("d")] Vector teacher;
            [State] double level;
            [Sample("d")] Vector x;
            [Hyperparameter] double decay = 0.99;
            [Loss] double Consistency() => Square(Dot(w, x) + b - Dot(teacher, x) - level * lastBias);
            [Regularizer] double Ridge() => SquaredNorm(w - teacher) * level;
            [Update(nameof(teacher))] Vector NextTeacher() => decay * teacher + (1 - decay) * w;
            [Update(nameof(level))] double NextLevel() => decay * level + (1 - decay) * Mean(All(() => Dot(teacher, x)));
            """),
        new("MemoryBank", "d; m", """
            [Size] int m;
            [Parameter("d", "d")] Matrix W;
            [State("m", "d")] Matrix bank;
            [State("m")] Vector seen;
            [Sample("d")] Vector x;
            [Sample] int place;
            Vector Code() => W * x;
            [Loss] double Instance() => LogSumExp(bank * Code()) - Dot(bank[place], Code()) + seen[place] * Sum(Code());
            [Update(nameof(bank), Row = nameof(place))] Vector NextRow() => 0.5 * bank[place] + 0.5 * Code();
            [Update(nameof(seen), Row = nameof(place))] double NextSeen() => seen[place] + 1;
            """) { Ranges = "place 0 m-1" },
        new("SampleStateOverBatch", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [State(PerSample = true)] double u;
            [State("d", PerSample = true)] Vector v;
            double Score() => Dot(w, x);
            [Loss] double Moving() => Score() / (1.5 + Mean(All(u))) + Square(u - Score()) + Mean(All(() => Dot(v, w))) * Dot(v, x);
            [Update(nameof(u))] double Next() => 0.5 * u + Mean(All(() => Exp(Score() / 8)));
            """),
        new("DropoutNetwork", "d; h", """
            [Size] int h = 4;
            [Parameter("h", "d")] Matrix W;
            [Parameter("h")] Vector c;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] double keep = 0.8;
            [Noise(Distribution.Bernoulli, "h", Probability = nameof(keep))] Vector mask;
            [Noise(Distribution.Rademacher)] double sign;
            [Loss] double Squared() => Square(Dot(c, mask * Tanh(W * x)) / keep - y * sign);
            """) { Ranges = "mask 0 1" },
        new("Reparameterised", "d", """
            [Parameter("d")] Vector mean;
            [Parameter("d")] Vector logScale;
            [Noise(Distribution.Normal, "d", Per = Draw.Evaluation)] Vector z;
            [Noise(Distribution.Uniform, Per = Draw.Evaluation)] double u;
            [Noise(Distribution.Gumbel, "d")] Vector g;
            [Sample("d")] Vector x;
            [Loss] double Reconstruction() => SquaredDistance(x + 0.1 * g, mean + Exp(logScale) * z);
            [Regularizer] double Divergence() => Sum(Exp(2 * logScale) + Square(mean) - 2 * logScale) / 2 * (1 + u) + SquaredNorm(z * mean);
            """),
        new("RandomProjection", "d; k", """
            [Size] int k = 3;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Noise(Distribution.Normal, "k", "d", Per = Draw.Sample)] Matrix R;
            [Loss] double Sketch() => LogSumExp(R * (w * x));
            """) { Smallest = 2 },
        new("NoisyBatch", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Noise(Distribution.Exponential, "d")] Vector e;
            [Noise(Distribution.Normal)] double z;
            double Score() => Dot(w, x + 0.1 * e) + z;
            [Loss] double Centred() => Square(Score() - Mean(All(() => Score())));
            [Loss] double Spread() => Log(2 + Variance(All(() => Dot(w, e)))) * Mean(All(z));
            """) { Ranges = "e 0 3" },
        new("NoiseAlone", "d", """
            [Size] int d;
            [Parameter("d", "d")] Matrix A;
            [Noise(Distribution.Rademacher, "d")] Vector v;
            [Noise(Distribution.Exponential)] double s;
            [Loss] double Trace() => Dot(v, A * A * v) * s;
            """),
        new("ClassWeights", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Hyperparameter("k")] Vector weight;
            [Hyperparameter] double lambda = 0.5;
            [Hyperparameter("k", "d")] Matrix prior;
            [Hyperparameter("k")] int[] parent;
            [Hyperparameter] double tilt = 0.25;
            [Loss] double Weighted() => -weight[label] * LogSoftmax(W * x)[label] + tilt * Dot(prior[label], x);
            [Regularizer] double Decay() => lambda * SquaredNorm(W - prior) + Sum(k, i => weight[i] * W[parent[i], 0]);
            """) { Ranges = "label 0 k-1; parent 0 k-1" },
        new("TensorStates", "d; k", """
            [Size] int k = 2;
            [Parameter("d")] Vector w;
            [Parameter("k", "d", "d")] Tensor3 P;
            [Sample("d")] Vector x;
            [Hyperparameter("k", "d", "d")] Tensor3 prior;
            [State(CopyOf = nameof(P))] Tensor3 before;
            [State("k", "d", "d")] Tensor3 average;
            [Noise(Distribution.Normal, "k", "d", "d")] Tensor3 e;
            [Loss] double Forms() => Sum(k, i => Dot(x, P[i] * x) * Dot(w, e[i] * w)) + Sum(Square(P - before) + Square(P - average) * prior);
            [Update(nameof(average))] Tensor3 NextAverage() => 0.5 * average + 0.5 * P;
            """),
        new("Modes", "d", """
            public enum Link : byte { Identity = 1, Logistic = 4, Exponential = 9 }
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] Link mode = Link.Logistic;
            [Hyperparameter] Shift shift;
            [Hyperparameter] bool isRobust;
            double Mean(double score) => mode switch { Link.Identity => score, Link.Logistic => Sigmoid(score), _ => Exp(score / 4) };
            [Loss] double Fit()
            {
                double r = Mean(Dot(w, x)) - y;
                if (shift != Shift.None)
                    r += shift == Shift.Up ? 1 : -1;
                return isRobust ? Log1p(r * r) : r * r;
            }
            """) { Beside = "public enum Shift { None, Up, Down = -3 }" },
    ];
}
