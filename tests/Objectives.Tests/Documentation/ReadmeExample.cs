using System;
using System.Linq;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Objectives.Solvers;
using Xunit;

namespace Objectives.Tests.Documentation;

/// <summary>The statements of the README as one program, in the order of the text; another test compares the two.</summary>
public class ReadmeExample
{
    [Fact]
    public void Runs()
    {
        double[,] features = { { 0.5, 1.2 }, { -1.0, 0.3 }, { 1.5, -0.7 }, { -0.2, -1.1 }, { 0.1, 0.4 } };
        double[] labels = [1, -1, 1, -1, -1];

        var problem = new RidgeLogistic(x: features, y: labels) { Lambda = 1e-2 };   // binds the data and checks their shapes
        double[] theta = new double[problem.ParameterCount], gradient = new double[theta.Length], product = new double[theta.Length];

        double value = problem.ValueAndGradient(theta, gradient);
        problem.HessianVectorProduct(theta, direction: gradient, product);

        var classifier = new Classifier(x: features, label: new[] { 2, 0, 2, 1, 0 }, weight: new[] { 1.0, 1.0, 2.0, 1.0, 0.5 }, k: 3);
        double[] terms = new double[classifier.TermNames.Count];
        classifier.TermValues(new double[classifier.ParameterCount], terms);

        var decay = new Decay(t: new[] { 0.0, 0.5, 1.0, 2.0 }, y: new[] { 2.0, 1.5, 1.2, 0.9 });
        double[] residuals = new double[decay.ResidualCount], jacobian = new double[decay.ResidualCount * decay.ParameterCount], guess = [1.5, 1, 0.5];
        decay.Residuals(guess, residuals);
        decay.ResidualJacobian(guess, jacobian);                              // ∂rᵢ/∂θ in row i
        decay.GaussNewtonVectorProduct(guess, direction: guess, new double[3]);

        var volatility = new Volatility(r: new[] { 0.1, -0.4, 0.3, 0.0, -0.2 });
        double likelihood = volatility.ValueAndGradient(new double[3], new double[3]);

        var contrastive = new Contrastive(x: features, partner: features);
        double amongThree = contrastive.Value(new double[contrastive.ParameterCount], samples: 0..3);   // log 3: W = 0 tells nothing apart

        var dropout = new Dropout(x: features, label: new[] { 2, 0, 2, 1, 0 }, k: 3) { Cost = new[] { 1.0, 0.5, 2.0 } };
        double[] start = [.. Enumerable.Range(0, dropout.ParameterCount).Select(i => Math.Sin(i))];
        var trained = Sgd.Minimize(dropout, start, new SgdOptions { BatchSize = 2, BeforeStep = (step, _, _) => dropout.Step = step });   // new masks at every step

        var moving = new MovingTargets(x: features, label: new[] { 2, 0, 2, 1, 0 }, k: 3);
        var followed = Sgd.Minimize(moving, new double[moving.ParameterCount], new SgdOptions { BatchSize = 2, BeforeStep = (_, at, samples) => moving.UpdateState(at, samples) });
        double[] averages = moving.Target.ToArray();   // a copy, [n, k]; moving.Target = averages sets it

        double first = problem.Value(theta, samples: 0..2);
        double some = problem.ValueAndGradient(theta, gradient, samples: new[] { 0, 3, 4 });
        double ridge = problem.Value(theta, RidgeLogistic.Term.Ridge);
        Span<double> w = problem.Layout.Block(gradient, "w");   // a view of the part of the gradient that belongs to w

        double loss = problem.ValueAndGradient(theta, gradient, RidgeLogistic.Term.Logistic);   // one term
        double[] perSample = new double[problem.SampleCount * problem.ParameterCount], byLambda = new double[problem.HyperparameterCount];
        problem.PerSampleGradients(theta, perSample);                         // ∇ℓᵢ in row i
        problem.HyperparameterGradient(theta, byLambda);                      // ∂f/∂lambda
        double[,] byX = new double[features.GetLength(0), features.GetLength(1)];
        problem.DataGradient(theta, MemoryMarshal.CreateSpan(ref byX[0, 0], byX.Length), RidgeLogistic.DataField.x);   // ∂f/∂x, as x was bound
        double[] logits = new double[classifier.SampleCount * classifier.OutputCount];
        classifier.Predict(new double[classifier.ParameterCount], logits);    // the logits of sample i in row i
        ValidationReport report = problem.Validate();                         // report.IsValid, report.Findings

        Tensor<double> tensor = Tensor.Create([0.5, 1.2, -1.0, 0.3, 1.5, -0.7, -0.2, -1.1, 0.1, 0.4], [5, 2]);
        var bound = new RidgeLogistic(x: tensor, y: labels);                  // refers to the tensor's memory

        var single = new LeastSquares(x: DataArray.Single(features), y: DataArray.Single(labels));
        float[] weights = new float[single.ParameterCount], slopes = new float[weights.Length];
        float error = single.ValueAndGradient(weights, slopes);

        SolverResult fit = Lbfgs.Minimize(problem, start: theta, new LbfgsOptions { GradientTolerance = 1e-9 },
            progress: p => Console.WriteLine($"{p.Iteration}: {p.Value}, ‖∇f‖∞ = {p.GradientNorm}"));
        Console.WriteLine(fit.Message);                         // why it stopped; fit.Theta, fit.Value, fit.Converged …

        GradientCheckResult check = GradientCheck.Run(problem, fit.Theta);
        Console.WriteLine(check);                               // a table; check.Passed, check.Checks …

        Assert.True(double.IsFinite(value + first + some));
        Assert.Contains(product, p => p != 0);
        Assert.Equal(2, w.Length);
        Assert.Equal(0, ridge);
        Assert.Equal(Math.Log(3), terms[0], 1e-14);
        Assert.InRange(terms[1], 0, 1);
        Assert.Equal(1.5 * Math.Exp(-0.5) - 1, residuals[1], 1e-15);
        Assert.Equal([1, 0, 1], jacobian[..3]);
        check = GradientCheck.Run(decay, guess);
        Assert.True(check.Passed, check.ToString());
        Assert.Equal(volatility.Value(new double[3]), likelihood);
        check = GradientCheck.Run(volatility, new double[3]);
        Assert.True(check.Passed, check.ToString());
        Assert.Equal(Math.Log(3), amongThree, 1e-14);
        check = GradientCheck.Run(contrastive, [.. new double[contrastive.ParameterCount].Select((_, j) => Math.Sin(j + 1))]);
        Assert.True(check.Passed, check.ToString());
        check = GradientCheck.Run(problem, fit.Theta);
        Assert.Equal(value, loss);
        Assert.Equal(new double[1], byLambda);
        Assert.Contains(perSample, p => p != 0);
        Assert.All(byX.Cast<double>(), e => Assert.Equal(0, e));
        Assert.Equal(new double[15], logits);
        Assert.True(report.IsValid, report.ToString());
        Assert.Equal(problem.Value(gradient), bound.Value(gradient));
        Assert.Equal(0.5f, error);
        Assert.Contains(slopes, slope => slope != 0);
        Assert.True(fit.Converged, fit.Message);
        Assert.True(check.Passed, check.ToString());
    }
}
