using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>The public members: thin over the kernels, each overload one line over <c>__Run</c>.</summary>
internal static class MemberWriter
{
    public static void Write(EmitContext context, IReadOnlyList<Size> counts, SourceWriter w)
    {
        var model = context.Model;
        bool hasMetrics = model.Terms.Any(t => t.Kind == TermKind.Metric);
        string termsKernel = hasMetrics ? "__Kernel.Terms" : "__Kernel.Value";
        string terms = model.Terms.Count.ToString(CultureInfo.InvariantCulture);
        // A selection of samples: its parameter, how it is turned into a batch.
        var selections = model.HasSamples
            ? new[] { ("", "__Batch.All(__data.Samples)", ""), (", Range samples", "__Batch.Of(samples, __data.Samples)", " over a range of the samples"), (", ReadOnlySpan<int> samples", "__Batch.Of(samples, __data.Samples)", " over a list of the samples") }
            : [("", "__Batch.All(0)", "")];

        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"The value at θ{over}.", $"public double Value(ReadOnlySpan<double> theta{parameter})",
                $"var work = __Begin(theta);", $"__Run(__Kernel.Value, work, {batch});", "return __End(work, work.Values[0]);");
        }
        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"The value of one term at θ{over}, reduced and weighted as in the objective.", $"public double Value(ReadOnlySpan<double> theta, Term term{parameter})",
                $"__Bind.Index((int)term, {terms}, \"term\");", $"var batch = {batch};", "var work = __Begin(theta);", $"__Run({termsKernel}, work, batch);", "return __End(work, work.Values[1 + (int)term]);");
        }
        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"The value of every term{over}, in declaration order; metrics are not part of the objective.", $"public void TermValues(ReadOnlySpan<double> theta, Span<double> values{parameter})",
                $"__Bind.Span(values.Length, {terms}, nameof(values), \"one a term\");", $"var batch = {batch};", "var work = __Begin(theta);", $"__Run({termsKernel}, work, batch);",
                $"work.Values.AsSpan(1, {terms}).CopyTo(values);", "__End(work, 0);");
        }
        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"Value and gradient at θ{over}; the value has the bits of <c>Value</c>.", $"public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient{parameter})",
                "__Bind.Span(gradient.Length, ParameterCount, nameof(gradient), \"the number of parameters\");", "var work = __Begin(theta);", $"__Run(__Kernel.Gradient, work, {batch});",
                "work.Gradient.AsSpan(0, ParameterCount).CopyTo(gradient);", "return __End(work, work.Values[0]);");
        }
        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"Value, gradient and Hessian-vector product at θ{over}, in one pass.",
                $"public double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product{parameter})",
                "__Bind.Span(gradient.Length, ParameterCount, nameof(gradient), \"the number of parameters\");", "var work = __Begin(theta, direction, product);", $"__Run(__Kernel.Product, work, {batch});",
                "work.Gradient.AsSpan(0, ParameterCount).CopyTo(gradient);", "work.Product.AsSpan(0, ParameterCount).CopyTo(product);", "return __End(work, work.Values[0]);");
        }
        foreach (var (parameter, batch, over) in selections)
        {
            Member(w, $"The Hessian at θ times a direction{over}.", $"public void HessianVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product{parameter})",
                "var work = __Begin(theta, direction, product);", $"__Run(__Kernel.Product, work, {batch});", "work.Product.AsSpan(0, ParameterCount).CopyTo(product);", "__End(work, 0);");
        }
        if (model.HasSamples)
            foreach (var (parameter, batch, over) in selections)
            {
                string count = parameter.Length == 0 ? "SampleCount" : "batch.Count";
                Member(w, $"The loss of each sample{over}: unweighted, in sample order.", $"public void PerSampleValues(ReadOnlySpan<double> theta, Span<double> values{parameter})",
                    $"var batch = {batch};", "__Bind.Span(values.Length, batch.Count, nameof(values), \"one a sample\");", "var work = __Begin(theta, samples: batch.Count);",
                    $"__Run({termsKernel}, work, batch);", HasSampleLoss(model) ? "work.Samples.AsSpan(0, batch.Count).CopyTo(values);" : "values.Clear();", "__End(work, 0);");
            }
        Run(context, counts, w);
    }

    private static bool HasSampleLoss(ObjectiveModel model) => model.Terms.Any(t => t is { Kind: TermKind.Loss, PerSample: true });

    private static void Member(SourceWriter w, string summary, string signature, params string[] body)
    {
        w.Line($"/// <summary>{summary}</summary>");
        w.Block(signature, () =>
        {
            foreach (string line in body)
                w.Line(line);
        });
        w.Line();
    }

    private static void Run(EmitContext context, IReadOnlyList<Size> counts, SourceWriter w)
    {
        var model = context.Model;
        string[] kernels = ["Value", "Gradient", "Product", .. model.Terms.Any(t => t.Kind == TermKind.Metric) ? new[] { "Terms" } : []];
        w.Line($"private enum __Kernel {{ {string.Join(", ", kernels)} }}");
        w.Line();
        w.Line("/// <summary>A workspace with θ and the hyperparameters as they are now.</summary>");
        w.Block("private Workspace __Begin(ReadOnlySpan<double> theta, int samples = 0)", () =>
        {
            var reals = model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Type == FieldType.Double).ToList();
            var integers = model.FieldsOf(FieldRole.Hyperparameter).Where(f => f.Type != FieldType.Double).ToList();
            w.Line("__Bind.Span(theta.Length, ParameterCount, nameof(theta), \"the number of parameters\");");
            w.Line("var work = __data.Workspaces.Rent();");
            w.Line($"work.Reserve(ParameterCount, {(model.Terms.Count + 1).ToString(CultureInfo.InvariantCulture)}, samples, {reals.Count.ToString(CultureInfo.InvariantCulture)}, {integers.Count.ToString(CultureInfo.InvariantCulture)});");
            w.Line("theta.CopyTo(work.Theta.AsSpan(0, ParameterCount));");
            for (int k = 0; k < reals.Count; k++)
                w.Line($"work.Reals[{k.ToString(CultureInfo.InvariantCulture)}] = this.{Names.Identifier(reals[k].Name)};");
            for (int k = 0; k < integers.Count; k++)
                w.Line($"work.Integers[{k.ToString(CultureInfo.InvariantCulture)}] = this.{Names.Identifier(integers[k].Name)}{(integers[k].Type == FieldType.Bool ? " ? 1 : 0" : "")};");
            var names = new HashSet<string>(integers.Select(f => f.Name));
            foreach (var size in counts.Where(s => s.Names.Any(names.Contains)))
                w.Line($"__Bind.Size({size.ToCSharp(n => names.Contains(n) ? "this." + Names.Identifier(n) : "__data." + Names.Identifier(n))}, \"{size.Text}\");");
            w.Line("return work;");
        });
        w.Line();
        w.Block("private Workspace __Begin(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, ReadOnlySpan<double> product)", () =>
        {
            w.Line("__Bind.Span(direction.Length, ParameterCount, nameof(direction), \"the number of parameters\");");
            w.Line("__Bind.Span(product.Length, ParameterCount, nameof(product), \"the number of parameters\");");
            w.Line("var work = __Begin(theta);");
            w.Line("direction.CopyTo(work.Direction.AsSpan(0, ParameterCount));");
            w.Line("return work;");
        });
        w.Line();
        w.Block("private double __End(Workspace work, double value)", () =>
        {
            w.Line("__data.Workspaces.Return(work);");
            w.Line("return value;");
        });
        w.Line();
        w.Line("/// <summary>Runs a kernel in the widest vectors the machine has; the bits do not depend on which.</summary>");
        w.Block("private void __Run(__Kernel kernel, Workspace work, in Batch batch)", () =>
        {
            w.Line("bool wide = global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated;");
            w.Block("switch (kernel)", () =>
            {
                foreach (string kernel in kernels)
                {
                    w.Line(kernel == kernels[kernels.Length - 1] ? "default:" : $"case __Kernel.{kernel}:");
                    w.Indented(() =>
                    {
                        w.Line("if (wide)");
                        w.Indented(() => w.Line($"__Evaluator.Run<{KernelFile.KernelName(context, kernel, "Wide")}, {context.DataType}>(__data, work, __data.TileSize, __threads, batch);"));
                        w.Line("else");
                        w.Indented(() => w.Line($"__Evaluator.Run<{KernelFile.KernelName(context, kernel, "Narrow")}, {context.DataType}>(__data, work, __data.TileSize, __threads, batch);"));
                        w.Line("break;");
                    });
                }
            });
        });
    }
}
