using System.IO;
using Objectives.Generator.Tests.Emitted;
using Xunit;

namespace Objectives.Fuzz.Mutations;

/// <summary>A sample of what <c>dotnet run … -- mutate</c> tries.</summary>
public class MutationTests
{
    [Fact]
    public void Mistakes_in_emitted_code_are_found()
    {
        var report = MutationCampaign.Run([Corpus.Find("RidgeLogistic"), Corpus.Find("SoftmaxRegression"), Corpus.Find("Huber")], 240, 1);
        using var text = new StringWriter();
        report.Write(text);
        Assert.True(report.Count >= 200 && report.Share >= 0.98, text.ToString());
    }
}
