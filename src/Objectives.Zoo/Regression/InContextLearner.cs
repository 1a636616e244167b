using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// One layer of linear self-attention that learns in context: from n examples (xᵢ, yᵢ) it predicts y for the query q, ℓ = (y − v Σᵢ yᵢ xᵢᵀA q)².
/// </summary>
/// <remarks>
/// The examples are [n, d] with answers [n], q is [d], A is [d, d], v is a number; A = I is one step of gradient descent from 0 of length v. Source: A. Mahankali,
/// T. Hashimoto, T. Ma, <em>One Step of Gradient Descent is Provably the Optimal In-Context Learner with One Layer of Linear Self-Attention</em>, 2023.
/// </remarks>
[Objective]
public partial class InContextLearner
{
    [Parameter] double v;
    [Parameter("d", "d")] Matrix A;
    [Sample("n", "d")] Matrix examples;
    [Sample("n")] Vector answers;
    [Sample("d")] Vector query;
    [Sample] double y;

    [Output] double Prediction() => v * Dot(answers * examples, A * query);

    [Loss] double Squared() => Square(y - Prediction());
}
