using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Accounts;
using CitizenPortal.Features.Accounts.People;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Storage;
using CitizenPortal.Features.Words;
using Microsoft.AspNetCore.Identity;

namespace CitizenPortal.Web.Commands;

/// <summary>Adds a person of the staff with his duties at one agency. The password is read from standard input, never from the command line.</summary>
public sealed class UserCommand : ICommand
{
    public string Name => "user";

    public string Usage => "user add ACCOUNT AGENCY DUTY[,DUTY...] \"FULL NAME\"  < PASSWORD";

    public string Purpose => Say.Operator["User.Purpose"];

    public async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken ct)
    {
        if (words is not ["add", var account, var agency, var dutyWords, var fullName])
        {
            throw new WrongWordsException(Say.Operator["User.WrongWords"]);
        }

        if (!services.GetRequiredService<ReferenceBook>().Current.Agencies.ContainsKey(agency))
        {
            throw new WrongWordsException(Say.Operator.Format("User.NoAgency", agency));
        }

        var duties = dutyWords.Split(',').Select(ParseDuty).ToList();
        await using var scope = services.CreateAsyncScope();
        var user = new PortalUser { UserName = account, FullName = fullName, Agency = agency };
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(user, await Console.In.ReadLineAsync(ct) ?? "");
        if (!result.Succeeded)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, result.Errors.Select(e => e.Description)));
            return 1;
        }

        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Duties.AddRange(duties.Select(d => new DutyRow { UserId = user.Id, Duty = d, Agency = agency }));
        AccountJournal.Write(db, AccountEventKind.DutyGranted, user, Actor.Sweep("user add"), services.GetRequiredService<PortalClock>().Now, string.Join(", ", duties));
        await db.SaveChangesAsync(ct);
        Console.Out.WriteLine(Say.Operator.Format("User.Added", account, agency, string.Join(", ", duties)));
        return 0;
    }

    private static Duty ParseDuty(string word) =>
        Enum.TryParse<Duty>(word, out var duty) && GrantableDuties.All.Contains(duty)
            ? duty
            : throw new WrongWordsException(Say.Operator.Format("User.NoDuty", word, string.Join(", ", GrantableDuties.All)));
}
