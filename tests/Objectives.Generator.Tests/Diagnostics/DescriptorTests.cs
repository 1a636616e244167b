using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Diagnostics;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Every diagnostic explains itself, has a test and is listed.</summary>
public class DescriptorTests
{
    [Fact]
    public void Ids_are_unique() => Assert.Equal(Descriptors.All.Count, Descriptors.All.Select(d => d.Id).Distinct().Count());

    [Fact]
    public void Each_says_what_fails_and_what_is_right()
    {
        foreach (var descriptor in Descriptors.All)
        {
            string description = descriptor.Description.ToString(null);
            bool isNote = descriptor.DefaultSeverity != DiagnosticSeverity.Error;
            var (wrong, right) = isNote ? ("Noted: ", "Quiet: ") : ("Fails: ", "Right: ");
            Assert.True(descriptor.Id is "OBJ3001" or "OBJ9999" || (description.StartsWith(wrong, StringComparison.Ordinal) && description.Contains(right, StringComparison.Ordinal)), descriptor.Id);
            Assert.True(isNote || !descriptor.Id.StartsWith("OBJ4", StringComparison.Ordinal), descriptor.Id);
            Assert.True(!isNote || descriptor.Id[3] is '3' or '4', descriptor.Id);
            Assert.False(string.IsNullOrWhiteSpace(descriptor.MessageFormat.ToString(null)));
        }
    }

    [Fact]
    public void Each_is_in_the_release_notes()
    {
        string folder = Path.Combine(Here(), "..", "..", "..", "generator", "Objectives.Generator");
        string notes = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md")) + File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md"));
        Assert.Equal(Descriptors.All.Select(d => d.Id), Regex.Matches(notes, "OBJ[0-9]{4}").Select(m => m.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_has_a_test()
    {
        string tests = string.Concat(Directory.GetFiles(Here(), "*Tests.cs").Where(f => !f.EndsWith("DescriptorTests.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        // The proof and the generator's own mistakes cannot be provoked from a declaration.
        Assert.All(Descriptors.All.Where(d => d.Id is not ("OBJ3001" or "OBJ9999")), d => Assert.Contains($"\"{d.Id}", tests, StringComparison.Ordinal));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
