namespace Objectives.Generator.Tests.Emitted;

/// <summary>Factorisations, solutions, determinants: of one matrix, and of one a sample.</summary>
internal static partial class Corpus
{
    private static Case[] LinearAlgebra =>
    [
        new("GaussianProcess", "n", """
            [Size] int n;
            [Parameter] double a, l, s;
            [Data("n")] Vector x, y;
            [Loss] double Evidence()
            {
                Matrix K = Matrix.From(n, n, (i, j) => Exp(a - Square(x[i] - x[j]) * Exp(-l)) + (i == j ? Exp(s) : 0));
                Matrix L = Cholesky(K);
                Vector z = SolveTriangular(L, y);
                return 0.5 * SquaredNorm(z) + Sum(Log(Diagonal(L))) + n * Log(2 * Math.PI) / 2;
            }
            """) { SingleTolerance = 2e-4 },
        new("GraphicalLasso", "d", """
            [Parameter("d", "d")] Matrix P;
            [Data("d", "d")] Matrix s;
            [Size] int d;
            Matrix Concentration() => P * P.T + Identity(d);
            [Loss] double Likelihood() => Trace(s * Concentration()) - LogDet(Concentration());
            [Regularizer] double Sparse() => Sum(Abs(P)) + SquaredNorm(Inverse(Concentration()));
            """) { SingleTolerance = 2e-4 },
        new("SolvedPerSample", "d", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("d")] Vector w;
            [Sample("d", "d")] Matrix m;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                Matrix M = 3 * Identity(d) + 0.3 * m + Hadamard(A, A) / 4;
                Vector v = Solve(M, x + w);
                return Dot(v, x) + Log(Square(Determinant(M)) + 1) + SquaredNorm(Solve(M.T, Outer(w, x)));
            }
            """) { SingleTolerance = 2e-4 },
        // The determinant itself leaves the numbers of 32 bits.
        new("LogOfDeterminant", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss() => Log(Determinant(1e6 * (3 * Identity(d) + Outer(w, w) + Outer(x, x))));
            [Loss] double Magnitude() => Log(Abs(Determinant(-1e6 * (5 * Identity(d) + Outer(x - w, x - w)))));
            """) { SingleTolerance = 2e-4 },
        new("Mahalanobis", "d", """
            [Parameter("d", "d")] Matrix L;
            [Parameter("d")] Vector mean;
            [Sample("d")] Vector x;
            [Size] int d;
            Matrix Triangle() => Matrix.From(d, d, (i, j) => i == j ? Exp(L[i, i]) : L[i, j]);
            [Loss] double Loss() => 0.5 * SquaredNorm(SolveTriangular(Triangle(), x - mean)) + Trace(L);
            [Loss] double Upper() => Square(Sum(SolveTriangular(Triangle(), x - mean, upper: true)));
            [Loss] double Whitened() => SquaredNorm(SolveTriangular(Cholesky(Triangle() * Triangle().T + Outer(x, x)), x));
            """) { SingleTolerance = 5e-4, Largest = 4 },
        new("CurvatureOfLogDet", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss() => SquaredNorm(Gradient(v => LogDet(4 * Identity(d) + Outer(v, v) + A), x));
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 2e-4, Largest = 4 },
        new("CurvatureOfCholesky", "d", """
            [Parameter("d", "d")] Matrix A;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            Matrix Factor(Vector v) => Cholesky(4 * Identity(d) + A * A.T / d + Outer(v, v));
            [Loss] double Loss() => SquaredNorm(Gradient(v => Sum(Log(Diagonal(Factor(v)))) + Dot(w, SolveTriangular(Factor(v), v)) + Dot(w, Factor(v) * w), x));
            """) { ReferenceTolerance = 1e-5, SingleTolerance = 1e-3, Largest = 3, MostSamples = 5 },
        // Its adjoint is large: squarings that it alone would ask for cost digits.
        new("LargeMultiplesOfExponential", "d", """
            [Parameter("d", "d")] Matrix A;
            [Data("d")] Vector v;
            [Regularizer] double Size() => SquaredNorm(1e6 * (MatrixExp(A / 4) * v));
            """) { Largest = 4 },
        new("ChainsOfProducts", "m; k", """
            [Parameter("m", "k")] Matrix A;
            [Parameter("k", "k")] Matrix B;
            [Data("m", "m")] Matrix C;
            [Sample("k")] Vector x;
            [Size] int m, k;
            Matrix Lower() => Matrix.From(k, k, (i, j) => j <= i ? B[i, j] : 0);
            Matrix Strict() => Matrix.From(k, k, (i, j) => i < j ? Sin(B[i, j]) : 0);
            [Loss] double Chain() => SquaredNorm(A * B * B.T * A.T - C) + Trace(A.T * C * A * Lower());
            [Loss] double Triangles() => SquaredNorm(Lower() * Lower() * A.T) + Sum(Exp(Hadamard(Strict() * B, Lower().T * Strict()))) + SquaredNorm(Lower() * Lower().T);
            [Loss] double Batched() => Sum(m, a => Sum(k, b => Square(Sum(k, c => Sin(A[a, b] + B[c, b]) * Cos(A[a, c]) * B[b, c]))));
            [Loss] double PerSample() => SquaredNorm(A * B * x) / (1 + SquaredNorm(B * B * x));
            """) { SingleTolerance = 2e-4, Largest = 5 },
        new("SpectrumOfCovariance", "d", """
            [Parameter("d", "d")] Matrix A;
            [Data("d")] Vector c;
            [Size] int d;
            Matrix Covariance() => A * A.T / d + DiagonalMatrix(Vector.From(d, i => i + 1.0));
            [Loss] double Entropic() => Sum(Entropy(Eigenvalues(Covariance())));
            [Loss] double Weighted() => Sum(Eigenvalues(Covariance()) * c);
            [Loss] double Aligned()
            {
                var (values, vectors) = SymmetricEigen(Covariance());
                return Sum(Square(vectors.T * c) * values) + Sum(Square(Hadamard(vectors, vectors)));
            }
            """) { SingleTolerance = 2e-3, Largest = 4 },
        new("RecurrenceOverSpectrum", "d", """
            [Parameter("d", "d")] Matrix A;
            [Data("d")] Vector c;
            [Size] int d;
            Matrix Covariance() => A * A.T / d + DiagonalMatrix(Vector.From(d, i => i + 1.0));
            [Loss] double Handed()
            {
                Vector z = Eigenvalues(Covariance());
                double s = 1;
                for (int t = 0; t < d; t++)
                    s = 0.5 * s * z[t] + c[t];
                return s;
            }
            [Loss] double Cumulative() => Dot(CumProd(Diagonal(MatrixLog(Covariance()))), c) + Sum(LogCumSumExp(Eigenvalues(Covariance())));
            """) { SingleTolerance = 2e-3, Largest = 4 },
        // Its eigenvalues come from what the loop hands on, and so, in the gradient, does what multiplies them.
        new("SpectrumOfRecurrence", "d", """
            [Parameter("d")] Vector w, start;
            [Size] int d;
            [Loss] double Handed()
            {
                Vector v = start;
                for (int t = 0; t < 3; t++)
                    v = Tanh(w * v * MatrixLog(Outer(Cos(v), Cos(v)) + 2 * Identity(d)));
                return SquaredNorm(v) + Sum(v);
            }
            """) { SingleTolerance = 2e-3, Largest = 4 },
        new("BuresWasserstein", "d", """
            [Parameter("d", "d")] Matrix A;
            [Data("d", "d")] Matrix B;
            [Size] int d;
            [Loss] double Distance()
            {
                Matrix S = A * A.T + Identity(d), T = B * B.T + Identity(d), root = MatrixSqrt(S);
                return Trace(S) + Trace(T) - 2 * Trace(MatrixSqrt(root * T * root));
            }
            [Loss] double LogEuclidean() => SquaredNorm(MatrixLog(A * A.T + Identity(d)) - MatrixLog(B * B.T + Identity(d)));
            """) { SingleTolerance = 2e-3, Largest = 4 },
        new("SingularValuesOfSamples", "d", """
            [Parameter("d", 3)] Matrix W;
            [Parameter("d", "d")] Matrix Q;
            [Sample(3)] Vector x;
            [Size] int d;
            [Loss] double Loss() => NuclearNorm(W + Outer(Vector.From(d, i => 1.0 + i), x)) + Square(SpectralNorm(Q + 2 * Identity(d)));
            [Regularizer] double Ratio() => Sum(SingularValues(Q)) / (1 + SingularValues(Q)[0]);
            """) { SingleTolerance = 2e-3, Largest = 3, MostSamples = 9 },
        // Which of its sizes is the smaller is not known: of parameters, of the batch, and beside a polynomial.
        new("SingularValuesOfAny", "k; d", """
            [Size] int k, d;
            [Parameter("k", "d")] Matrix W;
            [Parameter("d")] Vector v;
            [Sample("d")] Vector x;
            [Regularizer] double Spread() => Mean(Log1p(SingularValues(W + Outer(Vector.From(k, i => 1.0 + i), v)))) + SingularValues(W)[^1];
            [Loss(Once = true)] double Rank()
            {
                Vector values = SingularValues(All(() => v * x));
                return Exp(Sum(Entropy(values / (1 + Sum(values)) + 0.01)));
            }
            [Regularizer] double Square() => Sum(SingularValues(Matrix.From(k + d, k * k, (i, j) => v[i % d] + W[j / k, i % d] * (i + 1.0) / (j + 2.0))));
            """) { SingleTolerance = 5e-3, Largest = 3, MostSamples = 9 },
        new("AcyclicGraph", "d", """
            [Parameter("d", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Fit() => 0.5 * SquaredNorm(x - W.T * x);
            [Regularizer] double Exponential() => Trace(MatrixExp(Hadamard(W, W))) - d;
            [Regularizer] double LogDeterminant() => -LogDet(9 * Identity(d) - Hadamard(W, W)) + d * Log(9);
            [Regularizer] double Flow() => Sum(MatrixExp(W) * x0);
            [Data("d")] Vector x0;
            """) { SingleTolerance = 2e-3, Largest = 4 },
        new("SolvedInTurns", "d", """
            [Parameter("d")] Vector w;
            [Sample("d", "d")] Matrix m;
            [Data("d", "d")] Matrix B;
            [Size] int d;
            Vector Iterated(Matrix A)
            {
                Vector x = w;
                for (int t = 0; t < d + 1; t++)
                    x = Solve(3 * Identity(d) + 0.3 * A + DiagonalMatrix(x * x), w + x);
                return x;
            }
            [Loss] double PerSample() => SquaredNorm(Iterated(m));
            [Loss] double Shared() => SquaredNorm(Iterated(B));
            """) { SingleTolerance = 2e-4, Largest = 4 },
    ];
}
