using System;
using System.Linq;
using Xunit;

namespace Objectives.Tests.Documentation;

public class RaggedTests
{
    private static Reviews Bound()
    {
        var reviews = new Reviews(word: new[] { 4, 0, 2, 2, 1 }, y: new double[] { 1, -1, 1 }, tOffsets: new[] { 0, 3, 3, 5 }, words: 5, h: 2);
        return reviews;
    }

    private static double[] Point(int count)
    {
        var random = new Random(8);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    [Fact]
    public void Samples_of_different_lengths_pass_the_gradient_check()
    {
        var reviews = Bound();
        var report = GradientCheck.Run(reviews, Point(reviews.ParameterCount));
        Assert.True(report.Passed, report.ToString());
        Assert.True(reviews.Validate().IsValid);
    }

    [Fact]
    public void Sparse_samples_pass_the_gradient_check()
    {
        var rows = SparseMatrix.FromEntries(4, 6, [(0, 1, 1), (0, 4, 2), (1, 0, -1), (3, 0, 0.5), (3, 2, 1), (3, 5, -2)]);
        double[] labels = [1, -1, 1, 1];
        var clicks = new Clicks(x: rows, y: labels, k: 3);
        double[] theta = Point(clicks.ParameterCount);
        var report = GradientCheck.Run(clicks, theta);
        Assert.True(report.Passed, report.ToString());
        // The same rows with their zeros.
        var dense = new Clicks(x: DataArray.From(rows.ToArray(), 4, 6), y: labels, k: 3);
        Assert.Equal(clicks.Value(theta), dense.Value(theta));
    }

    [Theory]
    [InlineData(new[] { 4, 0, 2, 2, 1 }, new[] { 1, 3, 3, 5 }, "tOffsets begins with 1")]
    [InlineData(new[] { 4, 0, 2, 2, 1 }, new[] { 0, 3, 2, 5 }, "tOffsets is 2 at place 2, after 3")]
    [InlineData(new[] { 4, 0, 2, 2, 1 }, new[] { 0, 3, 3, 4 }, "word has length 5 along axis 0; tOffsets ends with 4")]
    [InlineData(new[] { 4, 0, 2, 2, 1 }, new[] { 0, 3, 5 }, "tOffsets has 3 integers; expected 4, one more than the samples")]
    [InlineData(new[] { 4, 0, 2, 2, 1 }, new int[] { }, "tOffsets is empty")]
    [InlineData(new[] { 4, 0, 2, 2, 5 }, new[] { 0, 3, 3, 5 }, "word is 5 at sample 2, place 1; it indexes words and must be 0 to 4")]
    public void What_does_not_fit_is_refused(int[] word, int[] offsets, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => new Reviews(word, new double[] { 1, -1, 1 }, offsets, words: 5, h: 2)).Message);

    [Fact]
    public void Sparse_rows_of_other_shapes_are_refused()
    {
        var rows = SparseMatrix.FromEntries(2, 3, [(0, 1, 1), (1, 2, double.NaN)]);
        Assert.Contains("y has length 3 along axis 0", Assert.Throws<ArgumentException>(() => new Clicks(x: rows, y: new double[3], k: 1)).Message);
        Assert.Contains("x is null", Assert.Throws<ArgumentException>(() => new Clicks(x: (SparseMatrix?)null, y: new double[3], k: 1)).Message);
        Assert.Contains("the first x[1, 0] = NaN", new Clicks(x: rows, y: new double[2], k: 1).Validate().Findings.Single().Explanation);
    }

    [Fact]
    public void As_the_readme_binds_them()
    {
        int[] allWords = [4, 0, 2, 2, 1];
        double[] stars = [1, -1, 1], clicked = [1, -1];
        var reviews = new Reviews(word: allWords, y: stars, tOffsets: new[] { 0, 3, 3, 5 }, words: 5, h: 2);   // of three reviews the second is empty
        var features = new SparseMatrix(columnCount: 6, rowOffsets: new[] { 0, 2, 3 }, columns: new[] { 1, 4, 0 }, values: new[] { 1.0, 2.0, -1.0 });
        var clicks = new Clicks(x: features, y: clicked, k: 3);
        Assert.Equal(Math.Log(2), reviews.Value(new double[reviews.ParameterCount]), 1e-15);
        Assert.Equal(Math.Log(2), clicks.Value(new double[clicks.ParameterCount]), 1e-15);
    }
}
