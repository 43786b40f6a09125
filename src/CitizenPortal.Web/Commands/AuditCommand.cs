using CitizenPortal.Features.Audit;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Commands;

/// <summary>Recomputes the audit trail's chain; with the head that an auditor was sent it also proves that nothing was cut off since.</summary>
public sealed class AuditCommand : ICommand
{
    private const int HeadLength = 64;

    public string Name => "audit";

    public string Usage => "audit verify [--head HASH]";

    public string Purpose => Say.Operator["Audit.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        var head = words switch
        {
            ["verify"] => null,
            ["verify", "--head", { Length: HeadLength } hash] when hash.All(char.IsAsciiHexDigit) => hash,
            _ => throw new WrongWordsException(Say.Operator["Audit.WrongWords"]),
        };
        await using var scope = services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditChainReader>().VerifyAsync(head, ct);
        Console.Out.WriteLine(Say.Operator.Format("Audit.Counts", verdict.Sealed, verdict.Seals, verdict.Unsealed, verdict.Erased));
        Console.Out.WriteLine(verdict.Head ?? "-");
        if (verdict.First is { } fault)
        {
            Console.Error.WriteLine(Say.Operator.Format($"Audit.{fault.Fault}", fault.Number));
            return 1;
        }

        Console.Out.WriteLine(Say.Operator[head is null ? "Audit.Whole" : "Audit.WholeWithHead"]);
        return 0;
    }
}
