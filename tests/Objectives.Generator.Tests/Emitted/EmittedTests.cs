using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>The emitted code of the corpus computes what the interpreter does.</summary>
public class EmittedTests
{
    public static TheoryData<string> Cases => Corpus.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compiles_without_complaint(string name) => Assert.Empty(Compiled.Of(name).Complaints);

    /// <summary>
    /// Value, gradient, product, terms and losses of the samples, over all samples, a range and a list: ‖computed − oracle‖₂ ≤ 1e-12·‖oracle‖₂
    /// block by block. Value has the bits of both ValueAndGradient; a range and a list of all samples those of the full pass.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        Assert.Empty(compiled.Bindings().SelectMany(bound =>
        {
            var agreement = new Agreement(compiled.Program, bound);
            agreement.Check();
            return agreement.Failures;
        }));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_users_code(string name)
    {
        var compiled = Compiled.Of(name);
        Assert.Empty(compiled.Bindings().Where(bound => bound.Samples <= 9).SelectMany(bound =>
        {
            var agreement = new Agreement(compiled.Program, bound);
            agreement.CheckReference(Corpus.Find(name).ReferenceTolerance);
            return agreement.Failures;
        }));
    }
}
