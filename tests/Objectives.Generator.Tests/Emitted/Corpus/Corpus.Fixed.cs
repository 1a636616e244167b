namespace Objectives.Generator.Tests.Emitted;

/// <summary>Parameters with entries that do not move.</summary>
internal static partial class Corpus
{
    private static Case[] FixedEntries =>
    [
        new("FixedWeights", "d", """
            [Parameter("d", Fixed = nameof(known))] Vector w;
            [Parameter(Fixed = nameof(anchored))] double b;
            [Parameter] double c;
            [Data("d")] bool[] known;
            [Data] bool anchored;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter(Domain = Domain.Nonnegative)] double mu = 0.2;
            [Hyperparameter("d")] Vector pull;
            [Output(Family.Bernoulli)] double Logit() => Dot(w, x) + b + c;
            [Loss] double Logistic() => Softplus(-y * Logit());
            [Residual] double Fit() => Exp((Dot(w, x) - c) / 4) * b - y;
            [Constraint] double Sphere() => SquaredNorm(w) + b * c - 1;
            [Metric] double Size() => Norm(w) * b;
            [Regularizer] double Shrunk() => mu * Norm1(w) + mu / 2 * (SquaredNorm(w) + b * b) + Dot(pull, w);
            """) { Ranges = "y 0.5 2; mu 0.1 1" },
        new("FixedFactors", "p; k; r; users", """
            [Size] int r;
            [Parameter("users", "k", Fixed = nameof(knownUser))] Matrix U;
            [Parameter("p", "k")] Matrix V;
            [Parameter("r", "p", "k", Fixed = nameof(knownMap))] Tensor3 T;
            [Data("users", "k")] bool[,] knownUser;
            [Data("r", "p", "k")] bool[,,] knownMap;
            [Data("p", "k")] Matrix target;
            [Sample] int user;
            [Sample] int item;
            [Sample("p", "k")] bool[,] seen;
            [Sample] double y;
            [Loss] double Squared() => Square(Dot(U[user], V[item]) - y) + (seen[item, 0] ? Sin(U[user, 0]) : 0);
            [Regularizer] double Maps() => Mean(r, i => Log1p(SquaredNorm(T[i] - V))) / 2 + SquaredNorm(V - target) / 10;
            """) { Ranges = "user 0 users-1; item 0 p-1" },
        new("FixedRecurrence", "d; h; t", """
            [Size] int t, h;
            [Parameter("h", "h", Fixed = nameof(known))] Matrix W;
            [Parameter("h")] Vector s;
            [Data("h", "h")] bool[,] known;
            [Sample("t", "h")] Matrix x;
            [Loss]
            double Steps()
            {
                Vector state = s;
                double sum = 0;
                for (int i = 0; i < t; i++)
                {
                    state = Tanh(W * state + x[i]);
                    sum += SquaredNorm(state);
                }
                return sum + Dot(Gradient(v => Sum(Sin(W * v)), state), s) / 4;
            }
            [Regularizer] double Slope() => SquaredNorm(ParameterGradient(() => Sum(Exp(W * s / 4)))) / 8 + StopGradient(W[0, 0]) * W[0, 0];
            """) { Largest = 3, ReferenceTolerance = 1e-4, SingleTolerance = 2e-4 },
    ];
}
