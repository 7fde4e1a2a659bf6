# Fogline in a box: built in one stage, run in another without compilers, sources or root.
FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No package needs a script of its own to work; ours are run below.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.web.json tsdown.config.ts vite.config.ts ./
COPY src src
COPY data data
RUN npm run build && npm run data
# What only building needed goes, and the runtime of the language model for systems other than this one.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && find node_modules/onnxruntime-node/bin -mindepth 2 -maxdepth 2 -type d ! -name linux -exec rm -rf {} +

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production FOGLINE_HOME=/data/home FOGLINE_ARCHIVE=/data/archive FOGLINE_SERVE_HOST=0.0.0.0
WORKDIR /app
COPY package.json LICENSE README.md ./
COPY bin bin
COPY docs docs
COPY models models
COPY samples samples
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/data data
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /data
VOLUME /data
EXPOSE 4747
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4747/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/app/bin/fogline.mjs"]
CMD ["serve"]
