using Objectives;
using static Objectives.Functions;

namespace QuickStart;

/// <summary>Ratings as inner products of user and item embeddings, with biases (Koren, Bell and Volinsky, 2009).</summary>
[Objective]
public partial class MatrixFactorization
{
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

    [Regularizer]
    double Ridge() => lambda / 2 * (SquaredNorm(U) + SquaredNorm(V) + SquaredNorm(userBias) + SquaredNorm(itemBias));
}
