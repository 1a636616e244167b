using Xunit;

namespace Objectives.Benchmarks.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("glm")]
    [InlineData("minibatch --quick")]
    [InlineData("chunks --threads 2 --json FILE")]
    [InlineData("pairwise --quick --peers")]
    [InlineData("--peers PYTHON all")]
    [InlineData("micro --filter Log*")]
    [InlineData("generator --published")]
    [InlineData("--help")]
    public void Takes(string arguments)
    {
        var (value, error) = CommandLine.Parse(arguments.Split(' '));
        Assert.Null(error);
        Assert.NotNull(value);
    }

    [Theory]
    [InlineData("--quick", "no benchmark named")]
    [InlineData("glm mlp", "'mlp' follows 'glm'; name one benchmark")]
    [InlineData("glm --threads 0", "--threads needs a positive number")]
    [InlineData("micro --filter", "--filter needs a pattern")]
    [InlineData("glm --filter Log*", "--filter goes with 'micro'")]
    [InlineData("micro --json FILE", "--json does not go with 'micro'")]
    [InlineData("generator --json FILE", "--json does not go with 'generator'")]
    [InlineData("glm --published", "--published goes with 'generator'")]
    [InlineData("chunk", "unknown argument 'chunk'")]
    public void Refuses(string arguments, string expected) => Assert.Equal((null, expected), CommandLine.Parse(arguments.Split(' ')));

    [Fact]
    public void Knows_what_was_asked_for()
    {
        CommandLine value = CommandLine.Parse(["micro", "--filter", "Exp f64", "--quick"]).Value!;
        Assert.Equal(("micro", "Exp f64", true), (value.Benchmark, value.Filter, value.Quick));
    }

    [Fact]
    public void Usage_names_every_benchmark() => Assert.All(Catalogue.Names, name => Assert.Contains($"\n  {name} ", CommandLine.Usage));
}
