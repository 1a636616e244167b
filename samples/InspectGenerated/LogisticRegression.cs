using Objectives;
using static Objectives.Functions;

namespace InspectGenerated;

/// <summary>Logistic regression as a text book writes it; the generator computes it in a form that does not overflow.</summary>
[Objective]
public partial class LogisticRegression
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;   // −1 or +1

    [Loss] double Logistic() => Log(1 + Exp(-y * Dot(w, x)));
}
