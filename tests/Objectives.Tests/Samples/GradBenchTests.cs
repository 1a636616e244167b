using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using GradBench.Evals;
using GradBench.Protocol;
using GradBench.SelfCheck;
using Xunit;

namespace Objectives.Tests.Samples;

/// <summary>The tool for GradBench: what it answers to stored messages, and to lines that are none.</summary>
public sealed class GradBenchTests
{
    public static TheoryData<string> Evals => [.. SelfChecker.Evals];

    [Theory, MemberData(nameof(Evals))]
    public void AnswersAreThoseOfTheSuite(string eval)
    {
        var comparisons = SelfChecker.Compare(eval).ToList();
        Assert.NotEmpty(comparisons);
        Assert.Equal(Modules.All.Single(m => m.Name == eval).Functions.Select(f => f.Name).Order(), comparisons.Select(c => c.Function).Distinct().Order());
        Assert.All(comparisons, c => Assert.True(c.Passed, c.ToString()));
    }

    [Fact]
    public void TwelveEvalsAreAnswered() => Assert.Equal(12, SelfChecker.Evals.Distinct().Count());

    [Theory]
    [InlineData("""{"id":0,"kind":"start","eval":"hello"}""", """{"id":0,"tool":"Objectives"}""")]
    [InlineData("""{"id":1,"kind":"define","module":"hello"}""", """{"id":1,"success":true}""")]
    [InlineData("""{"id":7,"kind":"analysis","of":6,"valid":true}""", """{"id":7}""")]
    [InlineData("""{"id":8,"kind":"unheard of"}""", """{"id":8}""")]
    public void MessagesAreAnsweredByOneLine(string message, string answer) => Assert.Equal(answer, Answer(message).GetRawText());

    [Theory]
    [InlineData("""{"id":1,"kind":"define","module":"nothing"}""", "There is no module \"nothing\"")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"nothing","function":"f","input":1}""", "There is no module \"nothing\"")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"lse","function":"nothing","input":1}""", "has no function \"nothing\"")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"lse","function":"primal"}""", "no \"input\"")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"lse","function":"primal","input":{"y":[1]}}""", "no field \"x\"")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"lse","function":"primal","input":{"x":["1"]}}""", "\"x\" should be a number")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"kmeans","function":"cost","input":{"points":[[1,2],[3]],"centroids":[[1,2]]}}""", "\"points\" has 1 items")]
    [InlineData("""{"id":1,"kind":"evaluate","module":"hello","function":"square","input":1e200}""", "JSON cannot hold")]
    [InlineData("""{"id":1}""", "no text \"kind\"")]
    public void MistakesAreNamed(string message, string error)
    {
        JsonElement answer = Answer(message);
        Assert.Equal(1, answer.GetProperty("id").GetInt32());
        Assert.False(answer.GetProperty("success").GetBoolean());
        Assert.Contains(error, answer.GetProperty("error").GetString());
        Assert.False(answer.TryGetProperty("output", out _));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{")]
    public void LinesThatAreNoMessageAreAnsweredByAnError(string line)
    {
        JsonElement answer = Answer(line);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("id").ValueKind);
        Assert.False(answer.GetProperty("success").GetBoolean());
    }

    [Fact]
    public void RunsAreRepeatedAndTimed()
    {
        JsonElement answer = Answer("""{"id":1,"kind":"evaluate","module":"lse","function":"primal","input":{"x":[1,2],"min_runs":7,"min_seconds":0}}""");
        JsonElement[] timings = [.. answer.GetProperty("timings").EnumerateArray().Where(t => t.GetProperty("name").GetString() == "evaluate")];
        Assert.Equal(7, timings.Length);
        Assert.All(timings, t => Assert.True(t.GetProperty("nanoseconds").GetInt64() >= 0));
        answer = Answer("""{"id":1,"kind":"evaluate","module":"lse","function":"primal","input":{"x":[1,2],"min_runs":1,"min_seconds":0.02}}""");
        long total = answer.GetProperty("timings").EnumerateArray().Where(t => t.GetProperty("name").GetString() == "evaluate").Sum(t => t.GetProperty("nanoseconds").GetInt64());
        Assert.True(total >= 20_000_000);
    }

    [Fact]
    public void LinesOfAnyLengthAreReadAndNumbersGivenBackExactly()
    {
        double[] numbers = [.. Enumerable.Range(0, 40_000).Select(i => Math.Sin(i))];
        string message = """{"id":1,"kind":"evaluate","module":"lse","function":"gradient","input":{"x":""" + JsonSerializer.Serialize(numbers) + "}}";
        using var output = new MemoryStream();
        new Session(Modules.All, threads: 1).Run(new MemoryStream(Encoding.UTF8.GetBytes("\n" + message + "\r\n" + """{"id":2,"kind":"analysis"}""")), output);
        string[] lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.Equal("""{"id":2}""", lines[1]);
        double[] gradient = JsonDocument.Parse(lines[0]).RootElement.GetProperty("output").Deserialize<double[]>()!;
        var problem = new GradBench.Evals.Lse.LogSumExponentials(n: numbers.Length);
        double[] expected = new double[numbers.Length];
        problem.ValueAndGradient(numbers, expected);
        Assert.Equal(expected, gradient);
    }

    private static JsonElement Answer(string line)
    {
        ReadOnlyMemory<byte> answer = new Session(Modules.All, threads: 1).Answer(Encoding.UTF8.GetBytes(line));
        Assert.Equal((byte)'\n', answer.Span[^1]);
        Assert.Equal(1, answer.Span.Count((byte)'\n'));
        return JsonDocument.Parse(answer).RootElement.Clone();
    }
}
