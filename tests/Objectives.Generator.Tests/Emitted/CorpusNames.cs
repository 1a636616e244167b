using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The corpus as the data of theories; apart from the declarations, which the benchmarks share.</summary>
internal static partial class Corpus
{
    public static TheoryData<string> Names => [.. All.Select(c => c.Name)];

    public static TheoryData<string> GoldenNames => [.. Golden.Select(c => c.Name)];
}
