using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Selective rationalization: tokens get scores, one predictor pools them by attention, the other reads only the budget's highest ones, some of which are replaced by random words.
/// f = CE(p_a, y) + CE(p_h, y) + 2λ JS(p_a, p_h), JS(P, Q) = H(½(P + Q)) − ½H(P) − ½H(Q).
/// </summary>
/// <remarks>
/// A text is tokens [t, d] and words to replace them with, [t, d]; the scores are tokens·v, U and V are [k, d]. JS is at most log 2; here it is ½KL(P‖M) + ½KL(Q‖M) with the logarithm of the average's
/// probabilities, not the unbounded KL(M‖P). Choosing tokens has no derivative: the scores learn from p_a. Source: A. Storek, M. Subbiah, K. McKeown, <em>Unsupervised Selective Rationalization with Noise Injection</em>, 2023.
/// </remarks>
[Objective]
public partial class Rationalization
{
    [Size] int t, d, k = 2;
    [Parameter("d")] Vector v;
    [Parameter("k", "d")] Matrix U, V;
    [Sample("t", "d")] Matrix tokens, words;
    [Sample] int label;
    [Hyperparameter] double lambda = 1, replaced = 0.2;
    [Hyperparameter] int budget = 2;
    [Noise(Distribution.Bernoulli, "t", Probability = nameof(replaced))] Vector isReplaced;

    Vector ByAttention() => U * (Softmax(tokens * v) * tokens);

    Vector ByRationale()
    {
        int[] rank = Rank(-(tokens * v));
        return V * Mean(t, i => isReplaced[i] * words[i] + (1 - isReplaced[i]) * tokens[i], where: i => rank[i] < budget);
    }

    static double Divergence(Vector p, Vector q) => Sum(Entropy((p + q) / 2) - (Entropy(p) + Entropy(q)) / 2);

    [Loss] double CrossEntropies() => -LogSoftmax(ByAttention())[label] - LogSoftmax(ByRationale())[label];
    [Loss] double Agreement() => 2 * lambda * Divergence(Softmax(ByAttention()), Softmax(ByRationale()));
}
