using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Programs as text, and back.</summary>
public class PrinterTests
{
    private static Program Example()
    {
        var b = new ProgramBuilder();
        int n = b.Axes.Intern(new Axis(Size.Samples, 0)), d = b.Axes.Intern(new Axis(Size.Named("d"), 0));
        int w = b.Leaf(LeafRole.Parameter, "w", ElementType.Real, d), x = b.Leaf(LeafRole.Sample, "x", ElementType.Real, n, d);
        return b.Build([new Output("dot product", b.Sum(b.Map(Op.Multiply, w, x), b.Axes.Set([d])))]);
    }

    [Fact]
    public void Reads_like_this() => Assert.Equal("""
        program 1
        axis d
        axis $n
        leaf parameter w real [d]
        leaf sample x real [$n d]
        %0 real [d] = leaf 0
        %1 real [d $n] = leaf 1
        %2 real [d $n] = map multiply %0 %1
        %3 real [$n] = reduce sum [d] %2
        output %3 dot product

        """.ReplaceLineEndings("\n"), Printer.Print(Example()));

    [Fact]
    public void Random_programs_come_back_equal()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            var program = RandomPrograms.Make(seed).Program;
            string text = Printer.Print(program);
            Assert.True(Parser.TryParse(text, out var back, out string error), $"seed {seed}: {error}\n{text}");
            Assert.True(program.Equals(back), $"seed {seed}:\n{text}\n{Printer.Print(back!)}");
            Assert.Equal(text, Printer.Print(back!));
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(1.0 / 3)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(2.2250738585072011e-308)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    [InlineData(123456789012345680.0)]
    public void Constants_come_back_bit_for_bit(double value)
    {
        var b = new ProgramBuilder();
        var program = b.Build([new Output("value", b.Const(value)), new Output("integer", b.Int(long.MinValue)), new Output("condition", b.Bool(true))]);
        Assert.True(Parser.TryParse(Printer.Print(program), out var back, out string error), error);
        Assert.Equal(program, back);
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), back!.Payload(back.Find("value")!.Value));
    }

    [Fact]
    public void A_NaN_keeps_its_payload()
    {
        var b = new ProgramBuilder();
        var program = b.Build([new Output("value", b.Const(BitConverter.Int64BitsToDouble(0x7FF8000000ABCDEF)))]);
        Assert.True(Parser.TryParse(Printer.Print(program), out var back, out _));
        Assert.Equal(program, back);
    }

    [Fact]
    public void A_recurrence_comes_back()
    {
        var builder = new ProgramBuilder();
        int t = builder.Axes.Intern(new Axis(Size.Named("t"), 0)), own = builder.Iota(t);
        int past = builder.Past(ElementType.Real, AxisTable.None, builder.Const(1), 1, (t, builder.Map(Op.Subtract, own, builder.Int(1))));
        int next = builder.Map(Op.Exp, past);
        builder.Close(past, next);
        var program = builder.Build([new Output("value", next)]);
        Assert.Empty(Verifier.Check(program));
        Assert.True(Parser.TryParse(Printer.Print(program), out var back, out string error), error);
        Assert.Equal(program, back);
    }

    [Theory]
    [InlineData("", "program 1")]
    [InlineData("program 2\n", "Line 1: expected 'program 1'")]
    [InlineData("program 1\nnonsense", "Line 2")]
    [InlineData("program 1\naxis d\naxis d", "Line 3: the axis 'd' is given twice")]
    [InlineData("program 1\naxis 1+d", "Line 2: '1+d' is not a size")]
    [InlineData("program 1\naxis d@x", "Line 2")]
    [InlineData("program 1\nleaf parameter", "Line 2: expected a name, found the end of the line")]
    [InlineData("program 1\nleaf parameter w real [d]", "Line 2: there is no axis 'd'")]
    [InlineData("program 1\nleaf parametr w real []", "Line 2: expected a role, found 'parametr'")]
    [InlineData("program 1\n%1 real [] = const 1", "Line 2: expected node %0")]
    [InlineData("program 1\n%0 real [] = const one", "Line 2: 'one' is not a number")]
    [InlineData("program 1\n%0 real [] = const 1e999", "Line 2: '1e999' is not a number")]
    [InlineData("program 1\n%0 int [] = const 1.5", "Line 2: '1.5' is not an integer")]
    [InlineData("program 1\n%0 real [] = const 1 1", "Line 2: expected a node")]
    [InlineData("program 1\n%0 real [] = map frobnicate %0", "Line 2: there is no operation 'frobnicate'")]
    [InlineData("program 1\n%0 real [ = const 1", "Line 2")]
    [InlineData("program 1\n%0 real [] = map exp %99999999999", "Line 2: '99999999999' is not an integer")]
    [InlineData("program 1\n%0 real [] = map exp %0", "not valid: Node %0 (Map): its argument %0 does not come before it")]
    [InlineData("program 1\n%0 real [] = const 1\nname %1 far", "Line 3: %1 is not a node above")]
    [InlineData("program 1\n%0 real [] = const 1\nname %0 a\nname %0 b", "Line 4: %0 is not a node above, or has a name already")]
    [InlineData("program 1\noutput %5 value", "not valid: The output 'value' is node %5")]
    public void Mistakes_are_errors_with_their_line(string text, string error)
    {
        Assert.False(Parser.TryParse(text, out var program, out string actual));
        Assert.Null(program);
        Assert.Contains(error, actual);
    }

    [Fact]
    public void Damaged_text_never_throws_and_what_is_read_is_valid()
    {
        string text = Printer.Print(RandomPrograms.Make(3).Program);
        var random = new Random(7);
        const string letters = "%[]=@'+-*. 0123456789abdeinx\n";
        int read = 0;
        for (int trial = 0; trial < 3000; trial++)
        {
            char[] damaged = text.ToCharArray();
            for (int k = random.Next(1, 4); k > 0; k--)
                damaged[random.Next(damaged.Length)] = letters[random.Next(letters.Length)];
            if (Parser.TryParse(new string(damaged), out var program, out string error))
                Assert.Empty(Verifier.Check(program!));
            else
                Assert.NotEmpty(error);
            read++;
        }
        Assert.Equal(3000, read);
    }

    [Fact]
    public void Text_beyond_the_bound_is_refused() =>
        Assert.False(Parser.TryParse(Printer.Header + new string('\n', 1 << 25), out _, out _));
}
