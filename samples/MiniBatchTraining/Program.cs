// Trains a network with Adam on mini-batches, looks at it through Predict after every epoch, and shows that a run which was interrupted
// and resumed from a checkpoint ends with the same bits.

using System;
using System.Globalization;
using System.Linq;
using System.Numerics.Tensors;
using System.Text;
using MiniBatchTraining;
using Objectives.Solvers;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

const int Training = 1536, Epochs = 12, Interruption = 5;
(double[][] pixels, int[] labels) = Digits.Read(..Training);
(double[][] newPixels, int[] newLabels) = Digits.Read(Training..);
var network = new DigitNetwork(x: pixels, label: labels, k: 10);
var unseen = new DigitNetwork(x: newPixels, label: newLabels, k: 10);

var random = new Random(1);
double[] start = new double[network.ParameterCount];
foreach (string weights in new[] { "W1", "W2" })
    foreach (ref double weight in network.Layout.Block(start.AsSpan(), weights))
        weight = 0.2 * (2 * random.NextDouble() - 1);

var options = new AdamOptions { Epochs = Epochs, BatchSize = 32, Seed = 1, LearningRate = LearningRates.Constant(0.003) };
Console.WriteLine($"{network.ParameterCount} parameters, {network.SampleCount} digits to learn from, {unseen.SampleCount} unseen ones");
Console.WriteLine("epoch  steps   loss  training  unseen");
string checkpoint = "";
SolverResult whole = Adam.Minimize(network, start, options, progress: epoch =>
{
    TrainingCheckpoint now = epoch.Checkpoint();
    double loss = network.Value(now.Theta, DigitNetwork.Term.CrossEntropy);
    Console.WriteLine($"{epoch.Epoch,5}  {epoch.Steps,5}  {loss:0.000}  {Accuracy(network, labels, now.Theta),8:0.0%}  {Accuracy(unseen, newLabels, now.Theta),6:0.0%}");
    if (epoch.Epoch == Interruption)
        checkpoint = now.ToJson();
});

SolverResult resumed = Adam.Resume(network, TrainingCheckpoint.FromJson(checkpoint), options);
bool isEqual = whole.Theta.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(resumed.Theta.Select(BitConverter.DoubleToInt64Bits));
Console.WriteLine($"resumed from the checkpoint after epoch {Interruption} ({checkpoint.Length} characters of JSON): " +
    (isEqual ? $"the same bits in all {start.Length} parameters" : "other bits"));
return isEqual ? 0 : 1;

static double Accuracy(DigitNetwork network, int[] labels, double[] theta)
{
    double[] logits = new double[network.SampleCount * network.OutputCount];
    network.Predict(theta, logits);
    return labels.Index().Average(sample =>
        TensorPrimitives.IndexOfMax(logits.AsSpan(sample.Index * network.OutputCount, network.OutputCount)) == sample.Item ? 1.0 : 0.0);
}
