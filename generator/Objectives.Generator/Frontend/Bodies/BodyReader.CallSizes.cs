using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The sizes of a function from another assembly, in one call of it.</summary>
internal sealed partial class BodyReader
{
    /// <summary>
    /// What the names in a function's sizes are in a call: each is the length of an argument, or an integer argument itself. It is made only
    /// where all arguments are of the sizes that their parameters have.
    /// </summary>
    private sealed class CallSizes
    {
        private readonly Dictionary<string, Size?> _known = new(StringComparer.Ordinal);
        private readonly IOperation _call;
        private readonly string _method;

        public CallSizes(BodyReader reader, IOperation call, IMethodSymbol method, FunctionProgram function, ArrayValue[] values, IReadOnlyDictionary<string, Size>? further)
        {
            _call = call;
            _method = method.Name;
            var axes = function.Program.Axes;
            for (int k = 0; k < values.Length; k++)
            {
                var leaf = function.Parameters[k];
                if (leaf.Axes.Length == 0 && leaf.Type == ElementType.Int && !_known.ContainsKey(leaf.Name))
                    _known.Add(leaf.Name, reader.ToSize(values[k].Node));
                for (int axis = 0; axis < leaf.Axes.Length; axis++)
                    if (axes[leaf.Axes[axis]].Size.Name is { } name && !_known.ContainsKey(name))
                        _known.Add(name, reader.SizeOf(values[k].Axes[axis]));
            }
            foreach (var size in further ?? new Dictionary<string, Size>())
                if (!_known.ContainsKey(size.Key))
                    _known.Add(size.Key, size.Value);
            for (int k = 0; k < values.Length; k++)
            {
                var needed = function.Parameters[k].Axes.Select(a => axes[a].Size).ToList();
                var wrong = Enumerable.Range(0, needed.Count).Where(axis => !reader.AreSame(Length(needed[axis]), reader.SizeOf(values[k].Axes[axis]))).ToList();
                if (wrong.Count > 0)
                    throw Refuse(Descriptors.ArgumentSizes, Place(call, k), method.Name, function.Parameters[k].Name, Shape(needed), Length(needed[wrong[0]]).ToCSharp(n => n), reader.Shape(values[k]));
            }
        }

        /// <summary>The length of an axis.</summary>
        public Size Length(Size size)
        {
            var here = Value(size);
            return here.Constant is < 0 ? throw Refuse(Descriptors.NegativeCount, _call, Described(size), here.Text)
                : here.Constant is > LongestConstant and var length ? throw Refuse(Descriptors.LengthTooLarge, _call, length, LongestConstant)
                : here;
        }

        /// <summary>A size as a number.</summary>
        public Size Value(Size size)
        {
            try
            {
                return size.Substitute(name => _known.TryGetValue(name, out var value) ? value : null) ?? throw Refuse(Descriptors.CountUnknown, _call, Described(size));
            }
            catch (OverflowException)
            {
                throw Refuse(Descriptors.CountUnknown, _call, Described(size));
            }
        }

        private string Described(Size size) => $"{size.Text} of {_method}";

        /// <summary>The argument where it is written; the call where it is not.</summary>
        private static Location Place(IOperation call, int parameter) =>
            ((call as Microsoft.CodeAnalysis.Operations.IInvocationOperation)?.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter)?.Value ?? call).Syntax.GetLocation();

        private static string Shape(IReadOnlyList<Size> sizes)
        {
            string text = string.Join(", ", sizes.Select(s => s.Text));
            return sizes.Count switch
            {
                1 => $"a vector of length {text}",
                2 => $"a matrix of shape [{text}]",
                _ => $"a tensor of shape [{text}]",
            };
        }
    }
}
