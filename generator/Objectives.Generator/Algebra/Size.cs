using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Objectives.Generator.Algebra;

/// <summary>
/// The length of an axis: a polynomial with integer coefficients in named sizes and integer hyperparameters, in powers of two of these, and in
/// the smaller ones and the integer quotients of two such polynomials.
/// Two sizes are the same exactly when their canonical texts are.
/// </summary>
internal sealed class Size : IEquatable<Size>
{
    /// <summary>The name of the number of samples; no C# identifier can clash with it.</summary>
    public const string SamplesName = "$n";

    public static readonly Size Samples = Named(SamplesName);

    /// <summary>What stands before the name in the factor that is two to its power: <c>2^k</c>.</summary>
    private const string TwoToThe = "2^";

    /// <summary>What stands before the operands of the factor that is the smaller of two polynomials, <c>min(d;c×k)</c>, whose own operators are written otherwise.</summary>
    private const string Least = "min(";

    /// <summary>What stands before the operands of the factor that is the quotient of two polynomials, rounded towards 0: <c>quo(d;2)</c>.</summary>
    private const string Whole = "quo(";

    private static readonly (char Outside, char Inside)[] Operators = [('+', '⁺'), ('-', '⁻'), ('*', '×')];

    private static readonly Size Zero = new([]), One = new([new("", 1)]), MinusOne = new([new("", -1)]);

    /// <summary>Monomials in ordinal order: sorted factor names joined by '*' (empty for the constant) and their coefficients, none of them 0.</summary>
    private readonly KeyValuePair<string, long>[] _terms;

    private string? _text;
    private int _hash;   // 0: not known yet

    private Size(KeyValuePair<string, long>[] terms) => _terms = terms;

    /// <summary>The canonical text, e.g. <c>2*d+1</c>; it parses back.</summary>
    public string Text => _text ??= Render(_terms);

    public long? Constant => _terms.Length == 0 ? 0 : _terms.Length == 1 && _terms[0].Key.Length == 0 ? _terms[0].Value : null;

    /// <summary>The greatest of the coefficients, signs aside.</summary>
    public long Magnitude => _terms.Length == 0 ? 0 : _terms.Max(t => Math.Abs(t.Value));

    /// <summary>The one name this size consists of, if it is that simple.</summary>
    public string? Name => _terms.Length == 1 && _terms[0] is { Value: 1 } t && t.Key.Length > 0 && t.Key.IndexOf('*') < 0 && !IsPower(t.Key) && !IsFunction(t.Key) ? t.Key : null;

    /// <summary>Whether it is the number of samples.</summary>
    public bool IsSamples => _terms.Length == 1 && _terms[0] is { Value: 1, Key: SamplesName };

    /// <summary>Whether nothing is subtracted, so that it is 0 at least.</summary>
    public bool IsNonNegative => _terms.All(t => t.Value >= 0);

    /// <summary>Whether its coefficients are such that lengths may be made of it.</summary>
    public bool IsOfLengths => _terms.All(t => t.Value is >= -LargestLength and <= LargestLength);

    /// <summary>The longest array that there is.</summary>
    private const long LargestLength = 0x7FFFFFC7;

    public static Size Of(long constant) => constant switch { 0 => Zero, 1 => One, -1 => MinusOne, _ => new([new("", constant)]) };

    public static Size Named(string name) => new([new(name, 1)]);

    /// <summary>The smaller one; null where that is not known and one of them is such a size already.</summary>
    public static Size? Min(Size a, Size b)
    {
        if ((a - b).Constant is { } difference)
            return difference < 0 ? a : b;
        return string.CompareOrdinal(a.Text, b.Text) <= 0 ? OfTwo(Least, a, b) : OfTwo(Least, b, a);
    }

    /// <summary>The quotient of integers, rounded towards 0, and 0 where the divisor is; null where one of them is itself a quotient or the smaller of two.</summary>
    public static Size? Quotient(Size a, Size b) =>
        a.Constant is { } dividend && b.Constant is { } divisor ? Of(divisor == 0 ? 0 : dividend / divisor)
        : b.Constant == 0 ? Of(0)
        : a.DividedBy(b) ?? OfTwo(Whole, a, b);

    private static Size? OfTwo(string function, Size a, Size b)
    {
        if (new[] { a, b }.Any(size => size._terms.Any(t => Factors(t.Key).Any(IsFunction))))
            return null;
        var operands = new[] { a.Text, b.Text }.Select(text => Operators.Aggregate(text, (inside, o) => inside.Replace(o.Outside, o.Inside)));
        return Named($"{function}{string.Join(";", operands)})");
    }

    /// <summary>2 to the power of a sum of sizes and a constant; null for other exponents.</summary>
    public static Size? PowerOfTwo(Size exponent)
    {
        const int GreatestConstant = 30;
        var power = Of(1);
        foreach (var t in exponent._terms)
        {
            bool isSimple = t.Key.IndexOf('*') < 0 && !IsPower(t.Key) && !IsFunction(t.Key) && t.Value is > 0 and <= GreatestConstant;
            if (!isSimple)
                return null;
            if (t.Key.Length == 0)
                power *= Of(1L << (int)t.Value);
            else
                for (int k = 0; k < t.Value; k++)
                    power *= Named(TwoToThe + t.Key);
        }
        return power;
    }

    /// <summary>The quotient, where the division by a single product leaves nothing over; null elsewhere.</summary>
    public Size? DividedBy(Size divisor)
    {
        if (Equals(divisor))
            return Of(1);
        if (divisor._terms.Length != 1)
            return null;
        var by = divisor._terms[0];
        var terms = new List<KeyValuePair<string, long>>(_terms.Length);
        foreach (var t in _terms)
        {
            var factors = Factors(t.Key).ToList();
            if (t.Value % by.Value != 0 || !Factors(by.Key).All(factors.Remove))
                return null;
            terms.Add(new(string.Join("*", factors), t.Value / by.Value));
        }
        return Sum(terms);
    }

    public static Size operator +(Size a, Size b)
    {
        if (a._terms.Length == 0 || b._terms.Length == 0)
            return a._terms.Length == 0 ? b : a;
        return Sum([.. a._terms, .. b._terms]);
    }

    public static Size operator -(Size a, Size b) => a + MinusOne * b;

    public static Size operator *(Size a, Size b)
    {
        if (a.Constant == 1 || b.Constant == 1)
            return a.Constant == 1 ? b : a;
        if (a._terms.Length == 1 && b._terms.Length == 1)
            return new([new(Product(a._terms[0].Key, b._terms[0].Key), checked(a._terms[0].Value * b._terms[0].Value))]);
        var terms = new List<KeyValuePair<string, long>>(a._terms.Length * b._terms.Length);
        foreach (var s in a._terms)
            foreach (var t in b._terms)
                terms.Add(new(Product(s.Key, t.Key), checked(s.Value * t.Value)));
        return Sum(terms);
    }

    /// <summary>The value when each name has the given length.</summary>
    public long Evaluate(Func<string, long> lengthOf)
    {
        long sum = 0;
        foreach (var t in _terms)
        {
            long product = t.Value;
            foreach (string name in Factors(t.Key))
                product *= IsFunction(name) ? Function(name, [.. Operands(name).Select(o => o.Evaluate(lengthOf))]) : IsPower(name) ? 1L << (int)Math.Min(lengthOf(Exponent(name)), 62) : lengthOf(name);
            sum += product;
        }
        return sum;
    }

    /// <summary>The same polynomial written in C#, each name rendered by <paramref name="name"/>.</summary>
    public string ToCSharp(Func<string, string> name)
    {
        if (Constant is { } constant)
            return constant.ToString(CultureInfo.InvariantCulture);
        if (Name is { } single)
            return name(single);
        var text = new StringBuilder();
        foreach (var t in Ordered(_terms))
        {
            if (text.Length > 0)
                text.Append(t.Value < 0 ? " - " : " + ");
            else if (t.Value < 0)
                text.Append('-');
            long magnitude = Math.Abs(t.Value);
            bool isFirst = magnitude == 1 && t.Key.Length > 0;
            if (!isFirst)
                text.Append(magnitude.ToString(CultureInfo.InvariantCulture));
            foreach (string factor in Factors(t.Key))
            {
                text.Append(isFirst ? "" : " * ").Append(FactorToCSharp(factor, name));
                isFirst = false;
            }
        }
        return text.ToString();
    }

    private static string FactorToCSharp(string factor, Func<string, string> name) =>
        IsFunction(factor) ? Function(factor, [.. Operands(factor).Select(o => o.ToCSharp(name))])
        : IsPower(factor) ? $"(1 << (int)({name(Exponent(factor))}))"
        : name(factor);

    /// <summary>The products that it is the sum of: a coefficient each, and names.</summary>
    public IEnumerable<(long Coefficient, IReadOnlyList<string> Factors)> Terms => _terms.Select(t => (t.Value, (IReadOnlyList<string>)[.. Factors(t.Key)]));

    /// <summary>The names that occur.</summary>
    public IEnumerable<string> Names => _terms.SelectMany(t => Factors(t.Key)).SelectMany(f => IsFunction(f) ? Operands(f).SelectMany(o => o.Names) : [IsPower(f) ? Exponent(f) : f]).Distinct();

    public static Size Parse(string text)
    {
        var terms = new List<KeyValuePair<string, long>>();
        int at = 0;
        while (at < text.Length)
        {
            int sign = text[at] == '-' ? -1 : 1;
            if (text[at] is '+' or '-')
                at++;
            int end = at;
            while (end < text.Length && text[end] is not ('+' or '-'))
                end++;
            long coefficient = sign;
            var names = new List<string>();
            foreach (string factor in text.Substring(at, end - at).Split('*'))
                if (long.TryParse(factor, NumberStyles.None, CultureInfo.InvariantCulture, out long c))
                    coefficient *= c;
                else
                    names.Add(factor);
            names.Sort(StringComparer.Ordinal);
            terms.Add(new(string.Join("*", names), coefficient));
            at = end;
        }
        return Sum(terms);
    }

    /// <summary>The same polynomial with another one in the place of each name; null where there is none, or none that is worth having.</summary>
    public Size? Substitute(Func<string, Size?> valueOf)
    {
        const int MostTerms = 64;
        const long GreatestCoefficient = 1L << 31;
        var sum = Of(0);
        foreach (var t in _terms)
        {
            var product = Of(t.Value);
            foreach (string factor in Factors(t.Key))
            {
                if (Substituted(factor) is not { } by)
                    return null;
                product *= by;
                if (product._terms.Length > MostTerms || product.Magnitude > GreatestCoefficient)
                    return null;
            }
            sum += product;
            if (sum._terms.Length > MostTerms || sum.Magnitude > GreatestCoefficient)
                return null;
        }
        return sum;

        Size? Substituted(string factor)
        {
            if (IsFunction(factor))
            {
                var operands = Operands(factor).Select(o => o.Substitute(valueOf)).ToList();
                return operands[0] is { } a && operands[1] is { } b ? IsLeast(factor) ? Min(a, b) : Quotient(a, b) : null;
            }
            var value = valueOf(IsPower(factor) ? Exponent(factor) : factor);
            return value is not null && IsPower(factor) ? PowerOfTwo(value) : value;
        }
    }

    /// <summary>
    /// What one of some names must be for two sizes to be equal, without division: the last name that can be told, by one that needs no
    /// subtraction if possible. Null if there is no such name.
    /// </summary>
    public static (string Name, Size Value)? Solve(Size a, Size b, IReadOnlyList<string> names)
    {
        var difference = a - b;
        (string, Size)? solution = null;
        for (int k = names.Count - 1; k >= 0; k--)
        {
            string name = names[k];
            if (difference._terms.FirstOrDefault(t => t.Key == name) is not { Value: (1 or -1) and var coefficient })
                continue;
            var value = Of(-coefficient) * (difference - Of(coefficient) * Named(name));
            if (value.Names.Contains(name))
                continue;
            if (value.IsNonNegative)
                return (name, value);
            solution ??= (name, value);
        }
        return solution;
    }

    public bool Equals(Size? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other._terms.Length != _terms.Length)
            return false;
        for (int k = 0; k < _terms.Length; k++)
            if (_terms[k].Value != other._terms[k].Value || _terms[k].Key != other._terms[k].Key)
                return false;
        return true;
    }

    public override bool Equals(object? other) => Equals(other as Size);

    public override int GetHashCode()
    {
        if (_hash != 0)
            return _hash;
        int hash = 0;
        foreach (var t in _terms)
            hash = unchecked((hash * 31 + StringComparer.Ordinal.GetHashCode(t.Key)) * 31 + (int)t.Value);
        return _hash = hash;
    }

    public override string ToString() => Text;

    private static bool IsPower(string factor) => factor.StartsWith(TwoToThe, StringComparison.Ordinal);

    private static bool IsLeast(string factor) => factor.StartsWith(Least, StringComparison.Ordinal);

    /// <summary>Whether a factor is a function of two polynomials: the smaller one, or the quotient.</summary>
    private static bool IsFunction(string factor) => IsLeast(factor) || factor.StartsWith(Whole, StringComparison.Ordinal);

    private static long Function(string factor, long[] operands) =>
        IsLeast(factor) ? Math.Min(operands[0], operands[1]) : operands[1] == 0 ? 0 : operands[0] / operands[1];

    private static string Function(string factor, string[] operands) =>
        IsLeast(factor) ? $"Math.Min({operands[0]}, {operands[1]})"
        : long.TryParse(operands[1], NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"(({operands[0]}) / {operands[1]})"
        : $"(({operands[1]}) == 0 ? 0 : ({operands[0]}) / ({operands[1]}))";

    private static IEnumerable<Size> Operands(string function) => function.Substring(Least.Length, function.Length - Least.Length - 1).Split(';')
        .Select(text => Parse(Operators.Aggregate(text, (outside, o) => outside.Replace(o.Inside, o.Outside))));

    private static string Exponent(string power) => power.Substring(TwoToThe.Length);

    private static string[] Factors(string key) => key.Length == 0 ? [] : key.Split('*');

    private static string Product(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a
        : a.IndexOf('*') < 0 && b.IndexOf('*') < 0 ? string.CompareOrdinal(a, b) <= 0 ? $"{a}*{b}" : $"{b}*{a}"
        : string.Join("*", Factors(a).Concat(Factors(b)).OrderBy(f => f, StringComparer.Ordinal));

    /// <summary>The sum of some terms, in any order, also of one monomial.</summary>
    private static Size Sum(List<KeyValuePair<string, long>> terms)
    {
        if (terms.Count > 1)
            terms.Sort((s, t) => string.CompareOrdinal(s.Key, t.Key));
        var sums = new List<KeyValuePair<string, long>>(terms.Count);
        foreach (var t in terms)
            if (sums.Count > 0 && sums[sums.Count - 1].Key == t.Key)
                sums[sums.Count - 1] = new(t.Key, sums[sums.Count - 1].Value + t.Value);
            else
                sums.Add(t);
        sums.RemoveAll(t => t.Value == 0);
        return new([.. sums]);
    }

    /// <summary>Named terms first, the constant last: 2*d+1.</summary>
    private static IEnumerable<KeyValuePair<string, long>> Ordered(KeyValuePair<string, long>[] terms) =>
        terms.Length > 1 && terms[0].Key.Length == 0 ? [.. terms.Skip(1), terms[0]] : terms;

    private static string Render(KeyValuePair<string, long>[] terms)
    {
        if (terms.Length == 0)
            return "0";
        var text = new StringBuilder();
        foreach (var t in Ordered(terms))
        {
            if (t.Value < 0)
                text.Append('-');
            else if (text.Length > 0)
                text.Append('+');
            long magnitude = Math.Abs(t.Value);
            if (t.Key.Length == 0)
                text.Append(magnitude.ToString(CultureInfo.InvariantCulture));
            else if (magnitude == 1)
                text.Append(t.Key);
            else
                text.Append(magnitude.ToString(CultureInfo.InvariantCulture)).Append('*').Append(t.Key);
        }
        return text.ToString();
    }
}
