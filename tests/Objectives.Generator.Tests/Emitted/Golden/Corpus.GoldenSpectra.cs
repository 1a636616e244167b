namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives of matrices: their spectra, determinants and inverses.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenSpectra =>
    [
        // J. von Neumann's entropy of a covariance with unit trace; as a measure of effective rank: O. Roy, M. Vetterli, EUSIPCO 2007.
        new("VonNeumannEntropy", "d", """
            [Parameter("d", "d")] Matrix A;
            [Size] int d;
            [Loss] double Loss()
            {
                Matrix S = A * A.T;
                return Sum(Entropy(Eigenvalues(S) / Trace(S)));
            }
            """) { SingleTolerance = 2e-3, Largest = 9 },
        // P. Schönemann, A Generalized Solution of the Orthogonal Procrustes Problem, Psychometrika 31, 1966: the distance after the best turn.
        new("Procrustes", "d; m", """
            [Parameter("m", "d")] Matrix A;
            [Data("m", "d")] Matrix B;
            [Loss] double Distance() => SquaredNorm(A) + SquaredNorm(B) - 2 * NuclearNorm(A.T * B);
            """) { SingleTolerance = 2e-3, Largest = 9 },
        // G. Wahba, Spline Models for Observational Data, 1990, section 4.2: residuals without their own sample, from one inverse.
        new("KernelRidgeLeaveOneOut", "m", """
            [Size] int m;
            [Parameter] double width, ridge;
            [Data("m")] Vector x, y;
            [Loss] double Loss()
            {
                Matrix inverse = Inverse(Matrix.From(m, m, (i, j) => Exp(-Square(x[i] - x[j]) * Exp(-width)) + (i == j ? Exp(ridge) : 0)));
                return Mean(Square(inverse * y / Diagonal(inverse)));
            }
            """) { Ranges = "x 0 1.5", SingleTolerance = 2e-3, Smallest = 2 },
        // D. Lawley, A. Maxwell, Factor Analysis as a Statistical Method, 1962.
        new("FactorModel", "d; k", """
            [Parameter("d", "k")] Matrix W;
            [Parameter("d")] Vector psi;
            [Data("d", "d")] Matrix S;
            [Size] int k;
            [Loss] double Loss()
            {
                Matrix sigma = W * W.T + DiagonalMatrix(Exp(psi));
                return 0.5 * (LogDet(sigma) + Trace(Solve(sigma, S)));
            }
            """) { SingleTolerance = 2e-3 },
        // T. Miyato et al., Spectral Normalization for Generative Adversarial Networks, 2018: σ by power iterates that stand still.
        new("SpectralNormalization", "m; d", """
            [Parameter("m", "d")] Matrix W;
            [Data("m")] Vector start;
            [Size] int d;
            [Hyperparameter] int steps = 3;
            [Loss] double Iterated()
            {
                Vector u = start;
                for (int t = 0; t < steps; t++)
                {
                    Vector v = Normalize(W.T * u);
                    u = StopGradient(Normalize(W * v));
                }
                return Dot(u, W * StopGradient(Normalize(W.T * u)));
            }
            [Loss] double Exact() => SpectralNorm(W);
            """) { Ranges = "steps 0 3; start 0.5 2", SingleTolerance = 2e-3, Largest = 9, Smallest = 2 },
        // Y. Bengio, Gradient-Based Optimization of Hyperparameters, Neural Computation 12, 2000: the loss on held-out data of a ridge regression.
        new("RidgeHypergradient", "d; m; k", """
            [Size] int d;
            [Parameter("d")] Vector penalty;
            [Data("m", "d")] Matrix X;
            [Data("m")] Vector y;
            [Data("k", "d")] Matrix held;
            [Data("k")] Vector target;
            [Loss] double Loss()
            {
                Vector w = Solve(X.T * X + DiagonalMatrix(Exp(penalty)), X.T * y);
                return 0.5 * SquaredDistance(held * w, target);
            }
            """) { SingleTolerance = 2e-3 },
        // S. Kornblith et al., Similarity of Neural Network Representations Revisited, 2019: linear centred kernel alignment.
        new("CentredKernelAlignment", "m; d; k", """
            [Size] int d;
            [Parameter("m", "d")] Matrix X;
            [Data("m", "k")] Matrix Y;
            Matrix Centred(Matrix A) => Matrix.From(A.RowCount, A.ColumnCount, (i, j) => A[i, j] - Mean(A.Column(j)));
            [Loss] double Loss()
            {
                Matrix a = Centred(X), b = Centred(Y);
                return 1 - SquaredNorm(b.T * a) / (Norm(a.T * a) * Norm(b.T * b) + 1e-3);
            }
            """) { Smallest = 2, SingleTolerance = 2e-4 },
    ];
}
