// A loss from a paper: declared in ten lines, checked against differences, and fitted by Newton-CG with exact Hessian-vector products.

using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CustomLoss;
using Objectives;
using Objectives.Solvers;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

(double[,] features, double[] labels) = RareEvents.Generate(samples: 5000, features: 8, seed: 1);
var problem = new FocalRegression(x: features, y: labels);
Console.WriteLine($"{problem.SampleCount} samples, of which {labels.Count(y => y > 0)} are +1. {problem.Validate()}");

double[] start = new double[problem.ParameterCount];
double[] somewhere = [.. start.Select((_, j) => 0.1 * Math.Sin(j + 1))];   // without structure: at 0 mistakes may cancel
GradientCheckResult check = GradientCheck.Run(problem, somewhere);
Console.WriteLine($"Gradient check: {(check.Passed ? "passed" : check)}");

Console.WriteLine("gamma   loss    found  false alarms  ∂f/∂γ    Newton-CG");
bool hasConverged = check.Passed;
double[] byHyperparameter = new double[problem.HyperparameterCount], scores = new double[problem.SampleCount];
foreach (double gamma in new[] { 0.0, 1, 2, 4 })
{
    problem.Gamma = gamma;
    SolverResult fit = NewtonCg.Minimize(problem, start, new NewtonCgOptions { GradientTolerance = 1e-9 });
    problem.HyperparameterGradient(fit.Theta, byHyperparameter);   // alpha, gamma, lambda, as they are declared
    problem.Predict(fit.Theta, scores);
    double found = scores.Zip(labels).Count(s => s.First > 0 && s.Second > 0) / (double)labels.Count(y => y > 0);
    double alarms = scores.Zip(labels).Count(s => s.First > 0 && s.Second < 0) / (double)labels.Count(y => y < 0);
    Console.WriteLine($"{gamma,5}   {fit.Value:0.0000}  {found,5:0.0%}  {alarms,12:0.0%}  {byHyperparameter[1]:0.0000}  {fit.Iterations} steps, {fit.HessianProducts} products, ‖∇f‖∞ = {fit.GradientNorm:0.0e-0}");
    hasConverged &= fit.Converged;
}
return hasConverged ? 0 : 1;
