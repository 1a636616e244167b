using Objectives.Library;
using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>The library's logistic regression, its loss made focal (Lin and others 2017).</summary>
[Objective]
public partial class FocalRegression
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;
    [Include] Logistic logistic;

    [Loss] double Focal() => Square(-Expm1(-logistic.CrossEntropy())) * logistic.CrossEntropy();
    [Regularizer] double Penalty() => 2 * logistic.Penalty();
}
