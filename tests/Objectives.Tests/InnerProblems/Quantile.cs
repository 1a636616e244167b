using static Objectives.Functions;

namespace Objectives.Tests.InnerProblems;

/// <summary>Quantiles of logistic variables, found by root search where the bracket holds one; an image that runs away.</summary>
[Objective]
public partial class Quantile
{
    [Parameter] double location, growth;
    [Sample] double level;
    [Sample] bool isKnown;

    [Loss] double Centre() => Square(isKnown ? 0 : Root(q => Sigmoid(q - location) - level, -4, 4));

    [Regularizer] double Echo() => FixedPoint(s => growth * s + 1, 0);
}
