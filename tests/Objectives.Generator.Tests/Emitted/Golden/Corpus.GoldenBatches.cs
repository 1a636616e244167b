namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives whose samples see one another.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenBatches =>
    [
        // A. van den Oord, Y. Li, O. Vinyals, Representation Learning with Contrastive Predictive Coding, 2018, equation 4.
        new("InfoNce", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x, z;
            [Hyperparameter] double tau = 1, shrinkage = 0.1;
            [Loss] double Norms() => shrinkage / 2 * SquaredNorm(W * x);   // a sample alone has the loss 0
            [Loss] double Loss()
            {
                Vector logits = All(() => W * z) * (W * x) / tau;
                return LogSumExp(logits) - logits[SampleIndex];
            }
            """) { Largest = 5 },
        // P. Khosla et al., Supervised Contrastive Learning, NeurIPS 2020, equation 2: the sum outside of the logarithm.
        new("SupervisedContrastive", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] int label;
            [Hyperparameter] double tau = 1;
            [Loss(Reduction.Sum)] double Loss()
            {
                Vector logits = All(() => Normalize(W * x)) * Normalize(W * x) / tau;
                int[] labels = All(label);
                int positives = CountTrue(BatchSize, j => j != SampleIndex && labels[j] == label);
                if (positives == 0)
                    return 0;
                double own = Sum(BatchSize, j => logits[j], where: j => j != SampleIndex && labels[j] == label);
                return LogSumExp(BatchSize, j => logits[j], where: j => j != SampleIndex) - own / positives;
            }
            """) { Smallest = 2, Largest = 3, MostSamples = 301 },
        // A. Bardes, J. Ponce, Y. LeCun, VICReg, ICLR 2022, equations 1 to 6.
        new("VicReg", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x, y;
            [Hyperparameter] double lambda = 25, mu = 25, nu = 1, gamma = 1, epsilon = 1e-4;
            Matrix Covariance(Matrix Z)
            {
                Vector mean = Columns(Z).Mean();
                Matrix centred = Matrix.FromRows(BatchSize, i => Z[i] - mean);
                return centred.T * centred / Max(BatchSize - 1.0, 1);
            }
            double Spread(Matrix C) => Sum(k, j => Relu(gamma - Sqrt(C[j, j] + epsilon))) / (double)k;
            double Correlation(Matrix C) => (SquaredNorm(C) - SquaredNorm(Diagonal(C))) / k;
            [Loss] double Invariance() => lambda * SquaredDistance(W * x, W * y);
            [Loss(Once = true)] double Regularization()
            {
                Matrix A = Covariance(All(() => W * x)), B = Covariance(All(() => W * y));
                return mu * (Spread(A) + Spread(B)) + nu * (Correlation(A) + Correlation(B));
            }
            """) { Smallest = 2, Largest = 5, SingleTolerance = 1e-4 },
        // S. Sagawa, P. W. Koh, T. B. Hashimoto, P. Liang, Distributionally Robust Neural Networks for Group Shifts, ICLR 2020, equation 4, with the adversary's weights as a softmax.
        new("GroupDro", "d; groups", """
            [Size] int groups;
            [Parameter("d")] Vector w;
            [Parameter("groups", Ascent = true)] Vector u;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int group;
            [Loss] double Worst() => Dot(Softmax(u), SegmentMean(All(() => Softplus(-y * Dot(w, x))), All(group), groups));
            """) { Ranges = "group 0 groups-1", Smallest = 2 },
    ];
}
