using System.Diagnostics;
using CitizenPortal.Domain.Text;
using CitizenPortal.TestKit.Texts;
using static CitizenPortal.Benchmarks.Figures;

namespace CitizenPortal.Benchmarks;

/// <summary>How well personal data is found in the labelled texts, kind by kind, and what it costs.</summary>
internal static class DetectorJob
{
    private const int Repeats = 20;

    public static void Run(bool faults)
    {
        foreach (var (half, texts) in new[] { ("tuning", LabelledTexts.Tuning), ("held", LabelledTexts.Held) })
        {
            foreach (var kind in Enum.GetValues<PersonalDataKind>())
            {
                Report($"{half} {kind}", DetectorScore.Of(texts, kind));
            }

            Report($"{half}, all kinds, {texts.Count} texts", DetectorScore.Of(texts));
        }

        if (faults)
        {
            DetectorScore.Faults(LabelledTexts.Tuning).ToList().ForEach(Console.WriteLine);
        }

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Repeats; i++)
        {
            foreach (var text in LabelledTexts.Held)
            {
                PersonalData.Find(text.Text);
            }
        }

        Print("one text", $"{watch.Elapsed.TotalMicroseconds / Repeats / LabelledTexts.Held.Count:F0} µs");
    }

    private static void Report(string what, DetectorScore s) => Print(what, $"precision {s.Precision:P1} recall {s.Recall:P1} ({s.Right} right, {s.Missed} missed, {s.Wrong} wrong)");
}
