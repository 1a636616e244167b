using System;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Diagnostics on their way through the generator.</summary>
public class ReportingTests
{
    private static string Source(string body) => Declaration.Class("[Size] int d; [Parameter] double b;\n" + body);

    [Fact]
    public void Errors_keep_their_place()
    {
        var error = GeneratorHarness.Run(Source("[Loss] double L() => d >>> 2;")).Diagnostics.Single();
        Assert.Equal("OBJ2017", error.Id);
        Assert.Equal("d >>> 2", GeneratorRun.TextAt(error));
        Assert.Equal("Source0.cs", error.Location.GetLineSpan().Path);
        Assert.Equal(4, error.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>What is left of a wrong declaration throws. Notes are suppressed: see <see cref="OptOutTests"/>.</summary>
    [Fact]
    public void Pragma_does_not_suppress_errors() => Assert.Equal("OBJ2017", GeneratorHarness.Run(Source("""
        #pragma warning disable OBJ2017
        [Loss] double L() => d >>> 2;
        #pragma warning restore OBJ2017
        """)).Diagnostics.Single().Id);

    [Fact]
    public void An_error_in_a_helper_of_another_file_is_reported_there()
    {
        var error = GeneratorHarness.Run(Source("[Loss] double L() => Helper.F(b);"), "static class Helper { public static double F(double x) => (int)x; }").Diagnostics.Single();
        Assert.Equal("OBJ2008", error.Id);
        Assert.Equal("Source1.cs", error.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Messages_and_programs_do_not_depend_on_the_culture()
    {
        string source = Source("[Hyperparameter] double c = -1.5; [Loss] double L() => c * b - 2.5; [Parameter(-2.5)] Vector v;");
        string Text() => string.Join("\n", Declaration.Read(source).Diagnostics.Select(d => d.ToString())) + global::Objectives.Generator.Algebra.Printer.Print(Declaration.Read(source).Model!.Program);
        string invariant = Text();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var hostile = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            hostile.NumberFormat.NegativeSign = "\u2212";
            hostile.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = hostile;
            Assert.Equal(invariant, Text());
            Assert.Contains("-2.5", invariant, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("Ridge", "ridge")]
    [InlineData("Rídge", "Ri\u0301dge2")]
    public void Names_of_files_are_legal_and_distinct(string first, string second)
    {
        string body = "{ [Parameter] double b; [Loss] double L() => b * b; }";
        var run = GeneratorHarness.Run($"[Objective] partial class {first} {body} [Objective] partial class {second} {body}");
        Assert.Empty(run.Diagnostics.Select(d => d.ToString()));
        Assert.DoesNotContain(run.Complaints, d => d.Id != "CS0649");
    }

    [Theory]
    [InlineData("[Objective] partial class")]
    [InlineData("[Objective] partial class C { [Parameter( ] Vector w; [Loss] double L() => ; }")]
    [InlineData("[Objective] partial class C { [Parameter(\"d\")] Vector w [Loss] double L() { return Sum(i => ; } }")]
    [InlineData("[Objective] partial class C : C { [Parameter] Missing w; [Loss] Unknown L() => w; }")]
    [InlineData("[Objective] partial class C { [Parameter(\"d\", Wrong = 3)] Vector w; [Loss(1, 2)] double L() => Sum(w)[3]; }")]
    [InlineData("[Objective] partial class C { [Parameter] double w; [Loss] partial double L(); }")]
    [InlineData("[Objective] partial class C { [Parameter] double w, w; [Loss] double L() => w; [Loss] double L() => w; }")]
    [InlineData("[Objective] partial class C { [Parameter] double b; [Loss] double L() => b; } [Objective] partial class C { }")]
    [InlineData("[Objective] enum C { } [Objective] interface I { } [Objective] delegate void D();")]
    [InlineData("[Objective] partial class C { [Parameter] double b; [Loss] double L() => Sum(3, 4) + Vector.From(2) + Rows().Sum(); }")]
    [InlineData("[Objective] partial class C { [Parameter] double b; [Loss] double L() { double Sum(int n) => L(); return Sum(1); } }")]
    [InlineData("[Objective] partial class C { [Parameter] double b; [Loss] double L() => L(); }")]
    public void Broken_code_is_the_compilers_business(string source) =>
        Assert.DoesNotContain(GeneratorHarness.Run(source).Diagnostics, d => d.Id is "OBJ9999" or "CS8785");
}
