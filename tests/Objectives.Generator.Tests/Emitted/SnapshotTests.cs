using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>What a person reads of the generated code; <c>ACCEPT_SNAPSHOTS=1 dotnet test</c> takes it as it is now.</summary>
public class SnapshotTests
{
    /// <summary>Header, constructor, members, reference and data: the same layout for every objective.</summary>
    [Fact]
    public void Main_file() => Snapshot.Verify(Compiled.Of("RidgeLogistic").Run.Sources["Corpus.RidgeLogistic.g.cs"], extension: "cs");

    /// <summary>The members that are asked for less often.</summary>
    [Fact]
    public void Further_file() => Snapshot.Verify(Compiled.Of("RidgeLogistic").Run.Sources["Corpus.RidgeLogistic.Further.g.cs"], extension: "cs");

    /// <summary>Kernels: rows of data against parameters; a matrix of parameters; parameters chosen by indices; nothing over samples.</summary>
    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("SoftmaxRegression")]
    [InlineData("DataIndices")]
    [InlineData("NoSamples")]
    public void Kernels(string name) => Snapshot.Verify(Compiled.Of(name).Run.Sources[$"Corpus.{name}.Wide.g.cs"], name, "cs");
}
