using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>A bag of embedded words of each review, weighed by attention.</summary>
[Objective]
public partial class Reviews
{
    [Size] int words, h;
    [Parameter("words", "h")] Matrix E;
    [Parameter("h")] Vector q, w;
    [Sample("t", Ragged = true)] int[] word;   // the words of one review, however many there are
    [Sample] double y;

    [Loss]
    double Logistic()
    {
        var attention = Softmax(word.Length, i => Dot(q, E[word[i]]));
        return Softplus(-y * Sum(word.Length, i => attention[i] * Dot(w, E[word[i]])));
    }
}
