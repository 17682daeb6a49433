# syntax=docker/dockerfile:1

# What is compiled: the server, and the two pages that it serves where no distribution does.
FROM node:24-bookworm-slim AS build
# An empty folder, for the last stage has no program that makes one.
WORKDIR /data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY console-web/package.json ./console-web/
COPY kiosk-web/package.json ./kiosk-web/
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json nest-cli.json .swcrc ./
COPY src ./src
RUN node node_modules/@nestjs/cli/bin/nest.js build
COPY console-web ./console-web
RUN node node_modules/vite/bin/vite.js build console-web
COPY kiosk-web ./kiosk-web
RUN node node_modules/vite/bin/vite.js build kiosk-web

# The pages alone: `docker build --target pages --output web .` writes them for a bucket.
FROM scratch AS pages
COPY --from=build /app/console-web/dist /console
COPY --from=build /app/kiosk-web/dist /kiosk

# What the server imports when it runs, and no script of a package was run to get it.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY console-web/package.json ./console-web/
COPY kiosk-web/package.json ./kiosk-web/
RUN npm ci --omit=dev --workspaces=false --ignore-scripts

# No shell, no package manager. The root may be mounted read-only: only the volumes are written to.
FROM gcr.io/distroless/nodejs24-debian12:nonroot AS server
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/console-web/dist ./console-web/dist
COPY --from=build /app/kiosk-web/dist ./kiosk-web/dist
COPY --from=build --chown=65532:65532 /data /data
COPY package.json LICENSE NOTICE ./
COPY migrations ./migrations
COPY demo ./demo
COPY certificates /etc/ssl
COPY scripts/image/health-check.mjs ./health-check.mjs
ENV NODE_ENV=production PROCESS_ROLE=all HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER 65532:65532
VOLUME ["/data", "/tmp"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["/nodejs/bin/node", "health-check.mjs"]
# Node is the first process, so that signals reach it. A command of the command line takes the place of CMD:
# `docker run … dist/cli.js migrate`.
ENTRYPOINT ["/nodejs/bin/node", "--enable-source-maps", "--max-semi-space-size=8", "--max-old-space-size=512"]
CMD ["--import", "./dist/platform/observability/start-tracing.js", "dist/main.js"]
