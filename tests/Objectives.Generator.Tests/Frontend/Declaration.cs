using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Model;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Frontend;

/// <summary>Declarations as text, read by the front end.</summary>
internal static class Declaration
{
    /// <summary>The class <c>Case</c> with these members.</summary>
    public static string Class(string members) => "[Objective]\npublic partial class Case\n{\n" + members + "\n}\n";

    public static ParseResult Read(params string[] sources) => Read(GeneratorHarness.Compile(sources));

    public static ParseResult Read(Compilation compilation)
    {
        var type = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .First(t => t.GetAttributes().Any(a => a.AttributeClass?.Name == "ObjectiveAttribute"));
        return DeclarationReader.Read(type, compilation, default);
    }

    /// <summary>The model of a declaration that has no errors, of ours or of the compiler.</summary>
    public static ObjectiveModel Model(params string[] sources)
    {
        var compilation = GeneratorHarness.Compile(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var result = Read(compilation);
        Assert.Empty(result.Diagnostics.Select(d => d.ToString()));
        Assert.NotNull(result.Model);
        Assert.False(result.Model.HasErrors);
        Assert.Empty(global::Objectives.Generator.Algebra.Verifier.Check(result.Model.Program));
        return result.Model;
    }

    /// <summary>The diagnostics as <c>id: text they point at</c>.</summary>
    public static string[] Errors(params string[] sources) =>
        [.. Read(sources).Diagnostics.Select(d => $"{d.Id}: {GeneratorRun.TextAt(d).Replace("\r\n", "\n", StringComparison.Ordinal)}")];
}
