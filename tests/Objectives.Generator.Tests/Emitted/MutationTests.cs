using System;
using System.Text.RegularExpressions;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The comparison with the oracle sees one wrong sign, factor or index in the emitted text.</summary>
public class MutationTests
{
    [Theory]
    [InlineData("the gradient's sign", @"gradient_b = -(?=[\w(])", "gradient_b = ")]
    [InlineData("the loss's sign", @"Lane\.Softplus\(-", "Lane.Softplus(")]
    [InlineData("a missing term", @"product_b = (?!ref)", "product_b = 0 * ")]
    [InlineData("a factor", @"FusedMultiplyAdd\(0\.5,", "FusedMultiplyAdd(0.25,")]
    [InlineData("a sum over too few samples", @"tile\.Count, ref", "tile.Count - 1, ref")]
    public void One_change_is_seen(string what, string pattern, string changed)
    {
        bool seen = Failures(source => Regex.Replace(source, pattern, changed), out int edits);
        Assert.True(edits > 0, $"the generated text no longer has '{pattern}'");
        Assert.True(seen, what);
    }

    [Fact]
    public void No_change_is_not_seen() => Assert.False(Failures(source => source, out _));

    /// <summary>Whether the comparison fails for ridge logistic regression with its generated text edited, and how many files changed.</summary>
    private static bool Failures(Func<string, string> edit, out int edits)
    {
        int changes = 0;
        var compiled = Compiled.Of("RidgeLogistic");
        var subject = Corpus.Find("RidgeLogistic");
        var type = Compiled.Load(subject, compiled.Image(source =>
        {
            string edited = edit(source);
            changes += edited == source ? 0 : 1;
            return edited;
        }));
        edits = changes;
        var agreement = new Agreement(compiled.Program, new(subject, type, 300, 0));
        agreement.Check();
        return agreement.Failures.Count > 0;
    }
}
