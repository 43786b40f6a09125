using System.Text.Json;
using CitizenPortal.Domain.Agencies;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Questions.Import;

public sealed record ImportReport(int Lines, int Published, int Received, int AlreadyThere, IReadOnlyList<ImportFault> Faults);

public sealed record ImportFault(int Line, string Reason);

/// <summary>Streams a JSONL file into batches; a bad line is reported with its number and the rest goes on.</summary>
public sealed class ImportFile(IServiceScopeFactory scopes)
{
    private const int BatchSize = 250;
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web);

    public async Task<ImportReport> ReadAsync(TextReader file, Action<int> progress, CancellationToken ct)
    {
        var (lines, published, received, there) = (0, 0, 0, 0);
        List<ImportFault> faults = [];
        List<ImportQuestion> batch = [];
        while (await file.ReadLineAsync(ct) is { } line)
        {
            lines++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                Parse(line, lines, batch, faults);
            }

            if (batch.Count == BatchSize)
            {
                await FlushAsync();
            }
        }

        await FlushAsync();
        return new ImportReport(lines, published, received, there, faults);

        async Task FlushAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<ImportQuestionHandler>().HandleAsync(batch, Operator, ct);
            (published, received, there) = (published + outcome.Published, received + outcome.Received, there + outcome.AlreadyThere);
            batch.Clear();
            progress(lines);
        }
    }

    private static Actor Operator { get; } = new(null, "import", [new DutyGrant(Duty.Administrator, null)]);

    private static void Parse(string line, int number, List<ImportQuestion> batch, List<ImportFault> faults)
    {
        try
        {
            var input = JsonSerializer.Deserialize<ImportQuestion>(line, Lenient) ?? throw new JsonException("null");
            var result = new ImportQuestionValidator().Validate(input);
            if (result.IsValid)
            {
                batch.Add(input);
            }
            else
            {
                faults.Add(new ImportFault(number, result.Errors[0].ErrorMessage));
            }
        }
        catch (JsonException bad)
        {
            faults.Add(new ImportFault(number, bad.Message));
        }
    }
}
