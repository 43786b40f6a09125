using CitizenPortal.Domain.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Version).IsConcurrencyToken();
        builder.Property(q => q.Reference).HasMaxLength(24);
        builder.Property(q => q.SubmissionKey).HasMaxLength(40);
        builder.Property(q => q.Source).HasMaxLength(40);
        builder.Property(q => q.SourceId).HasMaxLength(80);
        foreach (var code in new[] { nameof(Question.Topic), nameof(Question.Locality), nameof(Question.NamedAgency), nameof(Question.Coordinator), nameof(Question.Lead), nameof(Question.AnsweredBy), nameof(Question.WorkPromisedBy), nameof(Question.Cause), nameof(Question.Arbiter), nameof(Question.ReopenJudge), nameof(Question.ApprovalBy) })
        {
            builder.Property(code).HasMaxLength(40);
        }

        builder.Property(q => q.FlagReason).HasMaxLength(200);
        builder.Property(q => q.Recused).HasMaxLength(400);
        builder.Property(q => q.Excerpt).HasMaxLength(400);
        builder.Property(q => q.WorkPromised).HasMaxLength(500);
        builder.Property(q => q.DocumentNumber).HasMaxLength(60);
        builder.Property(q => q.DocumentSigner).HasMaxLength(200);
        builder.Property(q => q.Template).HasMaxLength(120);
        builder.Property(q => q.OutdatedBy).HasMaxLength(150);
        builder.Property(q => q.NewerCase).HasMaxLength(24);
        builder.HasIndex(q => q.Reference).IsUnique();
        builder.HasIndex(q => q.SubmissionKey).IsUnique().HasFilter(NotNull(nameof(Question.SubmissionKey)));
        builder.HasIndex(q => new { q.Source, q.SourceId }).IsUnique().HasFilter(NotNull(nameof(Question.SourceId)));
        builder.HasIndex(q => new { q.Audience, q.ReceivedAt });
        builder.HasIndex(q => new { q.Audience, q.PublishedAt });
        builder.HasIndex(q => new { q.Topic, q.Audience });
        builder.HasIndex(q => new { q.Lead, q.State });
        builder.HasIndex(q => q.AnsweredBy).HasFilter(NotNull(nameof(Question.AnsweredBy)));
        builder.HasIndex(q => new { q.Coordinator, q.State });
        builder.HasIndex(q => new { q.AssigneeId, q.State });
        builder.HasIndex(q => new { q.IsUrgent, q.State });
        builder.HasIndex(q => new { q.IsHeld, q.State });
        foreach (var swept in new[] { nameof(Question.ScreenBy), nameof(Question.AcceptBy), nameof(Question.ReplyBy), nameof(Question.RemindOn), nameof(Question.EscalateOn), nameof(Question.PublishBy), nameof(Question.ReopenDecideBy), nameof(Question.WorkRemindOn), nameof(Question.OpinionRemindOn), nameof(Question.MergedInto), nameof(Question.SplitFrom), nameof(Question.LeftOutOn) })
        {
            builder.HasIndex(swept).HasFilter(NotNull(swept));
        }

        builder.HasMany(q => q.Events).WithOne().HasForeignKey(e => e.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(q => q.Parties).WithOne().HasForeignKey(p => p.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(q => q.Opinions).WithOne().HasForeignKey(o => o.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(q => q.Opinions).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(q => q.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(q => q.Parties).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    /// <summary>The one form of a partial index that reads the same on SQLite, SQL Server and PostgreSQL.</summary>
    private static string NotNull(string column) => $"\"{column}\" IS NOT NULL";
}

internal sealed class QuestionEventMapping : IEntityTypeConfiguration<QuestionEvent>
{
    public void Configure(EntityTypeBuilder<QuestionEvent> builder)
    {
        builder.ToTable("QuestionEvents");
        builder.Property(e => e.ActorName).HasMaxLength(200);
        builder.Property(e => e.ActorAgency).HasMaxLength(40);
        builder.Property(e => e.HolderBefore).HasMaxLength(40);
        builder.Property(e => e.HolderAfter).HasMaxLength(40);
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.Property(e => e.Work).HasConversion<WorkPromiseConverter>();
        builder.HasIndex(e => new { e.QuestionId, e.Number }).IsUnique();
    }
}

internal sealed class CasePartyMapping : IEntityTypeConfiguration<CaseParty>
{
    public void Configure(EntityTypeBuilder<CaseParty> builder)
    {
        builder.ToTable("CaseParties");
        builder.Property(p => p.Agency).HasMaxLength(40);
        builder.HasKey(p => new { p.QuestionId, p.Agency });
        builder.HasIndex(p => p.Agency);
    }
}
