using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.CodeFixes;
using Objectives.Generator.Diagnostics;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Fixes are applied in a workspace; what they make compiles and does not have the diagnostic any more.</summary>
public class CodeFixTests
{
    private const string Body = "{ [Parameter] double b; [Sample] double y; [Loss] double L() => Square(y - b); }";

    [Theory]
    [InlineData("[Objective] class C " + Body, "[Objective] partial class C " + Body)]
    [InlineData("[Objective]\n// Ridge.\npublic sealed class C " + Body, "[Objective]\n// Ridge.\npublic sealed partial class C " + Body)]
    [InlineData("/// <summary>Ridge.</summary>\n[Objective]\n/* here */ class C " + Body, "/// <summary>Ridge.</summary>\n[Objective]\n/* here */ partial class C " + Body)]
    [InlineData("class Outer { [Objective] partial class C " + Body + " }", "partial class Outer { [Objective] partial class C " + Body + " }")]
    [InlineData("// Models.\nstruct Outer { [Objective] partial class C " + Body + " }", "// Models.\npartial struct Outer { [Objective] partial class C " + Body + " }")]
    public Task Partial(string source, string expected) => Fixes(new MakePartial(), source, expected);

    [Theory]
    [InlineData("Log(1 + Exp(b))", "Softplus(b)")]
    [InlineData("Log(Exp(b * y) + 1)", "Softplus(b * y)")]
    [InlineData("Log(1.0 + (Exp(b)))", "Softplus(b)")]
    [InlineData("2 * Log(1 + b) * y", "2 * Log1p(b) * y")]
    [InlineData("Log(1 - b)", "Log1p(-b)")]
    [InlineData("Log(1 - Exp(-b))", "Log1mExp(-b)")]
    [InlineData("Log(1 - b * y)", "Log1p(-(b * y))")]
    [InlineData("Log(Exp(b) + Exp(y))", "LogAddExp(b, y)")]
    [InlineData("Log(Sigmoid(b))", "LogSigmoid(b)")]
    [InlineData("Exp(b) - 1", "Expm1(b)")]
    [InlineData("y * (1 - Exp(b))", "y * (-Expm1(b))")]
    [InlineData("1 / (1 + Exp(-b))", "Sigmoid(b)")]
    [InlineData("1 / (1 + Exp(b))", "Sigmoid(-b)")]
    [InlineData("Exp(b) / (1 + Exp(b))", "Sigmoid(b)")]
    [InlineData("Sqrt(b * b + Square(y))", "Hypot(b, y)")]
    [InlineData("Log(Sum(Exp(w)))", "LogSumExp(w)")]
    [InlineData("Math.Log(1 + Math.Exp(b))", "Softplus(b)")]
    public Task Stable_forms(string formula, string expected) => Fixes(new StableForm(), Term(formula), Term(expected));

    [Fact]
    public Task A_function_that_is_not_imported_is_written_in_full()
    {
        string Source(string term) => "[Objective] partial class C { [Parameter] double b; double Softplus => 1; [Loss] double L() => " + term + "; }";
        return Fixes(new StableForm(), Source("Math.Log(1 + Math.Exp(b))"), Source("Objectives.Functions.Softplus(b)"));
    }

    [Theory]
    [InlineData("Log(s)")]
    [InlineData("Exp(b) / (1 + Exp(b)) + Log(F(b))")]
    public async Task Formulas_that_do_not_stand_there_have_no_fix(string formula) =>
        Assert.DoesNotContain(await Apply(new StableForm(), Term(formula)), a => a.Title.Contains("Softplus", StringComparison.Ordinal));

    [Theory]
    [InlineData("[Parameter(\"k\")] Vector w;", "[Size] int k;\n    [Parameter(\"k\")] Vector w;")]
    [InlineData("[Parameter(2, \"rank\")] Matrix w;", "[Size] int rank;\n    [Parameter(2, \"rank\")] Matrix w;")]
    public Task Sizes(string field, string expected)
    {
        static string Source(string fields) => $"[Objective]\npartial class C\n{{\n    {fields}\n    [Loss] double L() => SquaredNorm(w);\n}}";
        return Fixes(new DeclareSize(), Source(field), Source(expected));
    }

    [Theory]
    [InlineData("b + 1 / 2 * b", "b + 1.0 / 2 * b")]
    [InlineData("b + (1 + 2) / 2 * b", "b + (double)(1 + 2) / 2 * b")]
    public Task Quotients(string term, string expected) => Fixes(new RealQuotient(), Term(term), Term(expected));

    [Fact]
    public void Fixes_are_for_diagnostics_that_exist()
    {
        var fixes = typeof(Fix).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsPublic: true } && t.IsSubclassOf(typeof(Fix))).Select(t => (Fix)Activator.CreateInstance(t)!).ToList();
        Assert.Equal(4, fixes.Count);
        Assert.All(fixes.SelectMany(f => f.FixableDiagnosticIds), id => Assert.Contains(Descriptors.All, d => d.Id == id));
        Assert.All(fixes, f => Assert.NotNull(f.GetFixAllProvider()));
    }

    private static string Term(string formula) =>
        "[Objective]\npartial class C\n{\n    [Parameter] double b; [Parameter(3)] Vector w; [Sample] double y;\n    [Regularizer] double R() => SquaredNorm(w);\n"
        + "    double F(double t) => 1 + Exp(t);\n    [Loss] double L() { double s = 1 + Exp(b); return " + formula + "; }\n}";

    private static async Task Fixes(CodeFixProvider fix, string source, string expected)
    {
        // A part of the formula may have a form of its own.
        Assert.Contains(expected, (await Apply(fix, source)).Select(a => a.Text));
        var compilation = GeneratorHarness.Compile(expected);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.DoesNotContain(Host.Analyze(compilation), d => fix.FixableDiagnosticIds.Contains(d.Id));
    }

    /// <summary>The document after each fix that is offered for what the analyzer reports.</summary>
    private static async Task<IReadOnlyList<(string Title, string Text)>> Apply(CodeFixProvider fix, string source)
    {
        var compilation = GeneratorHarness.Compile(source);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Create(), "User", "User", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: GeneratorHarness.ParseOptions, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        var document = project.Documents.First();
        var found = Host.Analyze((await project.GetCompilationAsync())!).Where(d => fix.FixableDiagnosticIds.Contains(d.Id)).ToList();
        Assert.NotEmpty(found);
        var results = new List<(string, string)>();
        foreach (var diagnostic in found)
        {
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            foreach (var action in actions)
            {
                var operations = await action.GetOperationsAsync(CancellationToken.None);
                var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                results.Add((action.Title, (await changed.GetTextAsync()).ToString()));
            }
        }
        return results;
    }
}
