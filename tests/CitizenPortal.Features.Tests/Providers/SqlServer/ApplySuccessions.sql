SELECT [s].[Id], [s].[AppliedAt], [s].[Document], [s].[EnteredAt], [s].[EnteredBy], [s].[Kind], [s].[Lines], [s].[On], [s].[Reason], [s].[Staff]
FROM [Successions] AS [s]
WHERE [s].[On] <= @today AND [s].[AppliedAt] IS NULL
ORDER BY [s].[On], [s].[Id]
GO

SELECT [a].[Id], [a].[AccessFailedCount], [a].[Agency], [a].[ConcurrencyStamp], [a].[Email], [a].[EmailConfirmed], [a].[FullName], [a].[InvitedUntil], [a].[IsDemo], [a].[IsDisabled], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UsedCode], [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[Agency] IS NOT NULL
GO

SELECT [p].[Id], [p].[Agency], [p].[CalledAt], [p].[CallerName], [p].[CallerNote], [p].[DueOn], [p].[Facts], [p].[Key], [p].[Letter], [p].[QuestionId], [p].[Reached], [q].[Id], [q].[AcceptBy], [q].[Answer], [q].[AnsweredAt], [q].[AnsweredBy], [q].[ApologisedFor], [q].[ApprovalBy], [q].[ApproverId], [q].[Arbiter], [q].[AskBacks], [q].[AskedBackOn], [q].[AssigneeId], [q].[Audience], [q].[Basis], [q].[Body], [q].[BrokePromise], [q].[BrokeSegment], [q].[CalendarVersion], [q].[Cause], [q].[Channel], [q].[Charged], [q].[Citations], [q].[CitedDocuments], [q].[ClosedAt], [q].[ConsentsToPublication], [q].[ContactBy], [q].[Coordinator], [q].[DeadlineVersion], [q].[DocumentNumber], [q].[DocumentOn], [q].[DocumentSigner], [q].[DrafterId], [q].[EnteredBy], [q].[EscalateOn], [q].[EventCount], [q].[Excerpt], [q].[ExtendedFrom], [q].[FirstPromisedOn], [q].[FlagReason], [q].[HidesNameFromAgency], [q].[HolderDueOn], [q].[HolderSince], [q].[HolderSteps], [q].[IsDecided], [q].[IsForwarded], [q].[IsGeneralised], [q].[IsHeld], [q].[IsProvisional], [q].[IsUrgent], [q].[KeptData], [q].[Kind], [q].[LadderFrom], [q].[LateSendBacks], [q].[Lead], [q].[LetterOf], [q].[Locality], [q].[MergeObjectedOn], [q].[MergedInto], [q].[NamedAgency], [q].[NewerCase], [q].[NextRung], [q].[OpinionDueOn], [q].[OpinionRemindOn], [q].[OutdatedBy], [q].[OutdatedOn], [q].[PausedDays], [q].[PolicyVersion], [q].[PromiseSteps], [q].[PromisedOn], [q].[PublicAnswer], [q].[PublicBody], [q].[PublishBy], [q].[PublishedAt], [q].[ReceivedAt], [q].[ReceivedOn], [q].[Recused], [q].[Reference], [q].[RemindOn], [q].[ReopenDecideBy], [q].[ReopenInstance], [q].[ReopenJudge], [q].[ReopenRefusals], [q].[ReopenRefusedOn], [q].[ReplyBy], [q].[ResumableUntil], [q].[RoundOn], [q].[Rounds], [q].[Routings], [q].[ScreenBy], [q].[ScreenedAt], [q].[SendBacks], [q].[SilentSince], [q].[Source], [q].[SourceId], [q].[SplitFrom], [q].[State], [q].[SubmissionKey], [q].[Suspicion], [q].[Topic], [q].[Version], [q].[WorkPromiseKept], [q].[WorkPromised], [q].[WorkPromisedBy], [q].[WorkPromisedOn], [q].[WorkRemindOn]
FROM [PhoneNotices] AS [p]
INNER JOIN [Questions] AS [q] ON [p].[QuestionId] = [q].[Id]
WHERE 0 = 1
